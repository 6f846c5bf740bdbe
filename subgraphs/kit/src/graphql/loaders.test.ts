import { describe, expect, it } from 'vitest';
import { nobody } from '../auth/viewer.ts';
import type { Db } from '../db/db.ts';
import { makeContext } from './context.ts';
import { makeLoaders } from './loaders.ts';

const id = (n: number): string => `0193a5b0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const db = { viewer: nobody } as Db;

describe('a loader', () => {
  const reading = () => {
    const reads: (readonly string[])[] = [];
    const load = makeLoaders(
      {
        number: async (_db: Db, keys: readonly string[]) => {
          reads.push(keys);
          return new Map(
            [...keys]
              .reverse()
              .filter((key) => !key.endsWith('7'))
              .map((key) => [key, Number(key.slice(-12))]),
          );
        },
      },
      db,
    );
    return { reads, load };
  };

  it('reads many keys at once, each once, and answers in the order asked', async () => {
    const { reads, load } = reading();
    const numbers = await Promise.all([3, 1, 7, 3].map((n) => load.number.load(id(n))));
    expect(numbers).toEqual([3, 1, null, 3]);
    expect(reads).toEqual([[id(3), id(1), id(7)]]);
  });

  it('reads at most 500 keys by one statement', async () => {
    const { reads, load } = reading();
    await load.number.loadMany(Array.from({ length: 1_201 }, (_, n) => id(n)));
    expect(reads.map((keys) => keys.length)).toEqual([500, 500, 201]);
  });

  it('asks nothing for what is no id', async () => {
    const { reads, load } = reading();
    expect(await load.number.loadMany(['', 'x', "'; drop table", id(1).slice(1)])).toEqual([null, null, null, null]);
    expect(reads).toEqual([]);
  });
});

describe('a context', () => {
  const tools = {
    loaders: { who: async (of: Db, keys: readonly string[]) => new Map(keys.map((key) => [key, of.viewer.kind])) },
    as: (viewer: Db['viewer']) => ({ viewer }) as Db,
    live: {} as never,
    state: {} as never,
    log: {} as never,
    now: () => new Date(),
    newId: () => id(1),
  };

  it('that becomes another viewer forgets what it loaded as the one before', async () => {
    const context = makeContext(tools, nobody);
    expect(await context.load.who.load(id(1))).toBe('nobody');
    context.become({ ...nobody, kind: 'customer', id: 'c', workspaceId: 'w' });
    expect(context.viewer.kind).toBe('customer');
    expect(context.db.viewer.kind).toBe('customer');
    expect(await context.load.who.load(id(1))).toBe('customer');
  });

  it('never becomes the house, and never looks with the plumbing’s eyes', () => {
    const context = makeContext(tools, nobody);
    expect(() => context.become({ ...nobody, kind: 'house' })).toThrow();
    expect(() => context.become({ ...nobody, kind: 'plumbing' })).toThrow();
    expect(() => context.as({ ...nobody, kind: 'plumbing' })).toThrow();
    expect(context.as({ ...nobody, kind: 'house', workspaceId: 'w' }).viewer.kind).toBe('house');
  });
});
