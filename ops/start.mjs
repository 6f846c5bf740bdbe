import { prepare, run } from './prepare.mjs';

/** `npm start`: installs when needed, builds the clients when they have changed, and opens the house in this process. */
prepare();
const { register } = await import('tsx/esm/api');
register();
const { stale } = await import('./clients.ts');
if (stale()) run('node', ['--import', 'tsx', 'ops/build-clients.ts']);
await import(process.argv.includes('--split') ? './start-split.ts' : './start.ts');
