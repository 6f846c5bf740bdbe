import { expect, it } from 'vitest';
import { partsOf } from './exporting.ts';

const all = async (sections: Parameters<typeof partsOf>[0]) => {
  const parts = [];
  for await (const part of partsOf(sections)) parts.push(part);
  return parts;
};

it('a room that holds nothing says so with its last part', async () => {
  expect(await all([{ name: 'messages', rows: async () => [] }])).toEqual([{ section: '', rows: 0, lines: '', last: true }]);
});

it('no row is lost or doubled, however many there are, and no part is much longer than it should be', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => ({ at, text: '字'.repeat(at % 500) }));
  const pages = async function* () {
    for (let from = 0; from < rows.length; from += 300) yield rows.slice(from, from + 300);
  };
  const parts = await all([
    { name: 'first', rows: pages },
    { name: 'second', rows: async () => [{ only: '"one"\n' }] },
  ]);
  const of = (section: string) => parts.filter((part) => part.section === section);
  expect(of('first').flatMap(({ lines }) => lines.split('\n').map((line) => JSON.parse(line) as object))).toEqual(rows);
  expect(of('first').reduce((sum, part) => sum + part.rows, 0)).toBe(rows.length);
  expect(of('second')).toEqual([{ section: 'second', rows: 1, lines: '{"only":"\\"one\\"\\n"}', last: false }]);
  expect(Math.max(...parts.map(({ lines }) => lines.length))).toBeLessThan(202_000);
  expect(parts.filter(({ last }) => last)).toEqual([parts.at(-1)]);
});
