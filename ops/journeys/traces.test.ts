import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { tracesIn, tracesOf } from './traces.ts';

const traces = tracesOf(['kanarie']);
const finds = (bytes: Buffer) => tracesIn(bytes, traces).length > 0;
const said = 'Yes, a KANARIE is what I said';

it('a word is found as it is, in capitals, in UTF-16, in hexadecimal, and in base64 wherever it begins', () => {
  const lower = said.toLowerCase();
  for (const bytes of [Buffer.from(said), Buffer.from(lower, 'utf16le'), Buffer.from(Buffer.from(lower).toString('hex'))])
    expect(finds(bytes)).toBe(true);
  for (let shift = 0; shift < 3; shift++)
    expect(finds(Buffer.from(Buffer.from(lower.slice(shift)).toString('base64')))).toBe(true);
});

it('nothing is found where it is not, nor in what is packed: whoever packs must be told not to', () => {
  expect(finds(Buffer.from('Yes, a canary is what I said'))).toBe(false);
  expect(finds(gzipSync(said.repeat(3)))).toBe(false);
});
