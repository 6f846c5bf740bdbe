import { spawnSync } from 'node:child_process';
import { prepare, run } from './prepare.mjs';

/**
 * `npm test`: installs and builds when needed, runs every test, and ends with the runner's count; then says what was left
 * out because a binary is missing on this machine. Arguments go to vitest: `npm test -- subgraphs/routing`.
 */
prepare();
const { register } = await import('tsx/esm/api');
register();
const { stale } = await import('./clients.ts');
if (stale()) run('node', ['--import', 'tsx', 'ops/build-clients.ts']);
const { missingBinaries } = await import('./testing/binaries.ts');
const { status } = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--config', 'ops/vitest.config.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const { binary, suites, install } of missingBinaries()) {
  console.log(`Left out: ${suites} tests, because ${binary} is not installed. To run them too: ${install}`);
}
process.exit(status ?? 1);
