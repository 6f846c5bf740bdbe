import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = join(import.meta.dirname, 'dist');
/** Gzip kilobytes of each script as it is shipped; the tests' own door has built it. */
const sizes = readdirSync(dist)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, kilobytes: gzipSync(readFileSync(join(dist, name))).length / 1000 }));

describe('the widget on a slow line', () => {
  it('is a launcher of at most 2.5 KB, and at most 25 KB with all the rest, gzip', () => {
    expect(sizes.find(({ name }) => name === 'liuke.js')?.kilobytes).toBeLessThan(2.5);
    expect(sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0)).toBeLessThan(25);
  });
});
