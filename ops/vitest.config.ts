import { defineConfig } from 'vitest/config';

// vitest 5 prints failures by Map.groupBy, which Node has from 21 on.
Map.groupBy ??= <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const root = new URL('..', import.meta.url).pathname;

/** A test's suffix says what it needs: .test nothing, .pg Postgres, .redis Redis, .browser Chromium, .journey the whole house. */
export default defineConfig({
  root,
  test: {
    include: ['{schema,gateway,subgraphs,clients,ops}/**/*.test.{ts,tsx}'],
    globalSetup: ['./subgraphs/kit/src/testing/global-setup.ts', './ops/testing/furnished-setup.ts'],
    // Vite would take graphql's ES module build beside the CommonJS one that every dependency loads: two realms, no schema.
    alias: [{ find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` }],
    pool: 'forks',
    // Vitest would leave one core to itself; journeys wait more than they compute, so that two keep two cores busy.
    maxWorkers: 2,
    // Tests assert behaviour, never time: a poll gives up late, so that a busy machine does not fail it.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
