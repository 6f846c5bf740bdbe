import { runDemo } from './run-demo.ts';
import { openSplitHouse } from './split/open.ts';

/** The house as separate processes, with the demo shop, until Ctrl-C. */
const { pids } = await runDemo(openSplitHouse);
for (const [name, pid] of pids) console.log(`  ${name.padEnd(16)}  process ${pid}`);
