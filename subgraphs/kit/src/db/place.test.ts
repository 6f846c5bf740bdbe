import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { placeFor } from './place.ts';
import { chooseRunner, mayEnter } from './runner.ts';

describe.skipIf(process.getuid?.() !== 0)('the data folder, as root', () => {
  const closed = mkdtempSync(join(tmpdir(), 'liuke-place-'));
  const runner = chooseRunner();
  afterAll(() => rmSync(closed, { recursive: true, force: true }));

  it('lies elsewhere under a folder that is closed to its user, always in the same place', () => {
    mkdirSync(join(closed, 'home', 'data'), { recursive: true, mode: 0o700 });
    rmSync(join(closed, 'home', 'data'), { recursive: true });
    const place = placeFor(join(closed, 'home', 'data', 'postgres'), runner);
    expect(place).toMatch(/^\/var\/lib\/liuke\/data-[0-9a-f]{12}\/postgres$/);
    expect(placeFor(join(closed, 'home', 'data', 'postgres'), runner)).toBe(place);
    expect(mayEnter(runner, join(place, '..'))).toBe(true);
    rmSync(join(place, '..'), { recursive: true, force: true });
  });

  it('opens the folder that was named to pass, and not to list', () => {
    expect(placeFor(join(closed, 'postgres'), runner)).toBe(join(closed, 'postgres'));
    expect(statSync(closed).mode & 0o777).toBe(0o711);
  });
});

describe('the data folder, as oneself', () => {
  it('lies where it was asked for', () => {
    const folder = join(tmpdir(), 'liuke-place-oneself', 'postgres');
    expect(placeFor(folder, null)).toBe(folder);
  });
});
