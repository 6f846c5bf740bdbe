import { openConfiguredHouse } from './open.ts';
import { runDemo } from './run-demo.ts';

/** The whole house in this process, with the demo shop, until Ctrl-C. */
await runDemo(openConfiguredHouse);
