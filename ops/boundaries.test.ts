import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Lints one import as if it stood in `file`; true when a rule of the tree (biome.json) refuses it. */
const refused = (file: string, imported: string): boolean => {
  const { stdout, stderr } = spawnSync('node_modules/.bin/biome', ['lint', `--stdin-file-path=${file}`], {
    input: `export * from '${imported}';\n`,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.includes('noRestrictedImports');
};

describe('who may import whom', () => {
  it.each([
    ['subgraphs/conversations/src/x.ts', '@liuke/routing'],
    ['subgraphs/routing/src/actions/x.ts', '../../../privacy/src/store/contacts.ts'],
    ['subgraphs/kit/src/x.ts', '@liuke/metrics'],
    ['gateway/src/x.ts', '@liuke/conversations'],
    ['gateway/src/x.ts', '../../subgraphs/privacy/src/subgraph.ts'],
    ['clients/widget/src/x.ts', '@liuke/kit'],
    ['clients/console/src/x.ts', '@liuke/gateway'],
    ['schema/x.ts', '@liuke/kit'],
  ])('%s may not import %s', (file, imported) => expect(refused(file, imported)).toBe(true));

  it.each([
    ['subgraphs/conversations/src/x.ts', '@liuke/kit'],
    ['gateway/src/x.ts', '@liuke/schema'],
    ['clients/widget/src/x.ts', '@liuke/sdk'],
    ['ops/x.ts', '@liuke/privacy'],
  ])('%s may import %s', (file, imported) => expect(refused(file, imported)).toBe(false));
});
