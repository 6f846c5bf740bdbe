import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const kilobytes = async (): Promise<ReadonlyMap<string, number>> => {
  // As it is shipped: a test's own NODE_ENV would leave in what only developers need.
  const define = { 'process.env.NODE_ENV': '"production"' };
  const built = await build({ root: import.meta.dirname, logLevel: 'error', build: { write: false }, define });
  const { output } = built as Rolldown.RolldownOutput;
  return new Map(
    output.flatMap((file) =>
      file.type === 'chunk' ? [[file.fileName.replace(/-.*/, ''), gzipSync(file.code).length / 1024] as const] : [],
    ),
  );
};

describe('the widget on a slow line', () => {
  it('is a launcher of at most 2.5 KB, and at most 24 KB with all the rest, gzip', async () => {
    const sizes = await kilobytes();
    expect(sizes.get('liuke.js')).toBeLessThan(2.5);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(24);
  }, 60_000);
});
