import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const forbidden = [
  ['subgraphs/conversations/src/a.ts', '@liuke/routing'],
  ['subgraphs/routing/src/actions/b.ts', '../../../privacy/src/store/contacts.ts'],
  ['subgraphs/kit/src/c.ts', '@liuke/metrics'],
  ['gateway/src/d.ts', '@liuke/conversations'],
  ['gateway/src/e.ts', '../../subgraphs/privacy/src/subgraph.ts'],
  ['clients/widget/src/f.ts', '@liuke/kit'],
  ['clients/console/src/g.ts', '@liuke/gateway'],
  ['schema/h.ts', '@liuke/kit'],
] as const;
const allowed = [
  ['subgraphs/conversations/src/i.ts', '@liuke/kit'],
  ['gateway/src/j.ts', '@liuke/schema'],
  ['clients/widget/src/k.ts', '@liuke/sdk'],
  ['ops/l.ts', '@liuke/privacy'],
] as const;

/** The tree's own rules (biome.json), put to the test on a tree of one-line files elsewhere. */
describe('who may import whom', () => {
  const tree = mkdtempSync(join(tmpdir(), 'liuke-boundaries-'));
  let report = '';
  beforeAll(() => {
    for (const file of ['biome.json', '.gitignore']) cpSync(file, join(tree, file));
    for (const [file, imported] of [...forbidden, ...allowed]) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `export { x } from '${imported}';\n`);
    }
    const biome = join(process.cwd(), 'node_modules/.bin/biome');
    const { stdout, stderr } = spawnSync(biome, ['lint', '--max-diagnostics=none'], { cwd: tree, encoding: 'utf8' });
    report = stdout + stderr;
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  const refused = (file: string): boolean => report.includes(`${file}:1:19 lint/style/noRestrictedImports`);
  it.each(forbidden)('%s may not import %s', (file) => expect(refused(file)).toBe(true));
  it.each(allowed)('%s may import %s', (file) => expect(report).not.toContain(file));
});
