import { configure, Lifecycle, openLog, stopOnSignals } from '@liuke/kit';
import { greet } from './greet.ts';
import { openSplitHouse } from './split/open.ts';

/** The house as separate processes, with the demo shop, until Ctrl-C. */
const config = configure({ demo: true, introspection: true });
const log = openLog('house');
const onLost = (reason: string): void => {
  console.error(`liuke: ${reason}`);
  process.exit(1);
};
const lifecycle = new Lifecycle({ log, onLost });
stopOnSignals(lifecycle, log);
try {
  const opened = await openSplitHouse(lifecycle, config, log);
  greet(opened);
  for (const [name, pid] of opened.pids) console.log(`  ${name.padEnd(16)}  process ${pid}`);
} catch (error) {
  console.error(`liuke: the house did not open. ${(error as Error).message}`);
  await lifecycle.stop();
  process.exit(1);
}
