import { configure, Lifecycle, openLog, stopOnSignals } from '@liuke/kit';
import { greet } from './greet.ts';
import { openConfiguredHouse } from './open.ts';

/** The whole house in this process, with the demo shop, until Ctrl-C. */
const config = configure({ demo: true, introspection: true });
const log = openLog('house');
const onLost = (reason: string): void => {
  console.error(`liuke: ${reason}`);
  process.exit(1);
};
const lifecycle = new Lifecycle({ log, onLost });
stopOnSignals(lifecycle, log);
try {
  greet(await openConfiguredHouse(lifecycle, config, log));
} catch (error) {
  console.error(`liuke: the house did not open. ${(error as Error).message}`);
  await lifecycle.stop();
  process.exit(1);
}
