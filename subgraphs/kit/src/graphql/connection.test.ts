import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connection, type PageArguments, type Stretch } from './connection.ts';

type Row = { readonly at: number; readonly id: string };
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ at: Math.floor(index / 3), id: `id-${String(index).padStart(4, '0')}` }));
const before = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  (one[0] as number) < (other[0] as number) || (one[0] === other[0] && (one[1] as string) < (other[1] as string));
const place = ({ at, id }: Row) => [at, id] as const;

/** What a keyset query does, over an array in order. */
const paged = (all: readonly Row[], page: PageArguments, max = 100) => {
  const asked: Stretch[] = [];
  const result = connection<Row>({
    ...page,
    max,
    cursorOf: place,
    fetch: async (stretch) => {
      asked.push(stretch);
      const { after, before: until, limit, backwards } = stretch;
      const within = all.filter((row) => (!after || before(after, place(row))) && (!until || before(place(row), until)));
      return (backwards ? [...within].reverse() : within).slice(0, limit);
    },
  });
  return result.then((answer) => ({ ...answer, asked, ids: answer.edges.map(({ node }) => node.id) }));
};
const refused = expect.objectContaining({ code: 'BAD_USER_INPUT' });

describe('a page', () => {
  it('forwards and backwards walks over every row once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 11 }), fc.boolean(), async (count, size, backwards) => {
        const all = rows(count);
        const seen: string[] = [];
        let cursor: string | null = null;
        for (;;) {
          const page = await paged(all, backwards ? { last: size, before: cursor } : { first: size, after: cursor });
          if (backwards) seen.unshift(...page.ids);
          else seen.push(...page.ids);
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
          cursor = backwards ? startCursor : endCursor;
          if (!(backwards ? hasPreviousPage : hasNextPage)) break;
        }
        expect(seen).toEqual(all.map(({ id }) => id));
      }),
    );
  });

  it('reads one row more than asked and shows it to nobody', async () => {
    const page = await paged(rows(3), { first: 2 });
    expect(page.asked).toEqual([{ limit: 3, backwards: false }]);
    expect(page.ids).toEqual(['id-0000', 'id-0001']);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('of exactly what there is has no next one', async () => {
    expect((await paged(rows(2), { first: 2 })).pageInfo.hasNextPage).toBe(false);
  });

  it('of nothing has no cursors', async () => {
    const { edges, pageInfo } = await paged([], {});
    expect(edges).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  it('between two cursors stays between them', async () => {
    const all = await paged(rows(9), { first: 9 });
    const page = await paged(rows(9), { first: 5, after: all.edges[1]!.cursor, before: all.edges[4]!.cursor });
    expect(page.ids).toEqual(['id-0002', 'id-0003']);
  });

  it('is 25 where nobody says how many, less where the most is less', async () => {
    expect((await paged(rows(60), {})).ids).toHaveLength(25);
    expect((await paged(rows(60), {}, 10)).ids).toHaveLength(10);
    expect((await paged(rows(60), { first: null, after: null })).ids).toHaveLength(25);
  });
});

describe('what cannot be a page', () => {
  it.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: 1.5 }, { first: 2, last: 2 }])(
    '%j is refused',
    async (page) => {
      await expect(paged(rows(3), page)).rejects.toEqual(refused);
    },
  );

  it.each([
    '',
    'x',
    '!!!',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
    Buffer.from('[{"a":1}]').toString('base64url'),
  ])('the cursor %j is refused', async (cursor) => {
    await expect(paged(rows(3), { after: cursor })).rejects.toEqual(refused);
    await expect(paged(rows(3), { last: 1, before: cursor })).rejects.toEqual(refused);
  });
});
