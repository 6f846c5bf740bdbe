import { build } from 'vite';
import { built, isStale, markBuilt } from './clients.ts';

/** Builds each client whose sources have changed since its last build. */
for (const client of built.filter(isStale)) {
  console.log(`liuke: building clients/${client} ...`);
  await build({ root: new URL(`../clients/${client}`, import.meta.url).pathname, logLevel: 'error' });
  markBuilt(client);
}
