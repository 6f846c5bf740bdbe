import { type Config, configure, Lifecycle, type Logger, openLog, stopOnSignals } from '@liuke/kit';
import { greet } from './greet.ts';

type Opened = Parameters<typeof greet>[0];

/** Opens the demo, says where it is, and keeps it open until Ctrl-C; a demo that does not open, or loses its database, says why. */
export const runDemo = async <Demo extends Opened>(
  open: (lifecycle: Lifecycle, config: Config, log: Logger) => Promise<Demo>,
): Promise<Demo> => {
  const config = configure({ demo: true, introspection: true });
  const log = openLog('house');
  const onLost = (reason: string): void => {
    console.error(`liuke: ${reason}`);
    process.exit(1);
  };
  const lifecycle = new Lifecycle({ log, onLost });
  stopOnSignals(lifecycle, log);
  try {
    const opened = await open(lifecycle, config, log);
    greet(opened);
    return opened;
  } catch (error) {
    console.error(`liuke: the house did not open. ${(error as Error).message}`);
    await lifecycle.stop();
    process.exit(1);
  }
};
