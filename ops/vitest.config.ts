import { defineConfig } from 'vitest/config';

/** A test's suffix says what it needs: .test nothing, .pg Postgres, .redis Redis, .browser Chromium, .journey the whole house. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{schema,gateway,subgraphs,clients,ops}/**/*.test.{ts,tsx}'],
    globalSetup: ['./subgraphs/kit/src/testing/global-setup.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
