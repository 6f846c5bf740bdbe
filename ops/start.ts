import { configure } from '@liuke/kit';
import { openConfiguredHouse } from './open.ts';

/** The whole house in this process, with the demo shop, until Ctrl-C. */
const { url, apiKey, stop } = await openConfiguredHouse(configure({ demo: true }));

console.log(`
  留客 Liuke is open.

  Shop and widget   ${url}/
  Agents' console   ${url}/console/
  Graph, explorer   ${url}/graphql
  Outbox            ${url}/demo/outbox

  Sign-ins          agent@demo.test  agent2@demo.test  supervisor@demo.test  admin@demo.test
  Password          liuke-demo       (workspace: demo)
  API key           ${apiKey}

  Ctrl-C finishes what is in hand and stops.
`);

let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (leaving) return;
    leaving = true;
    console.log('liuke: closing ...');
    void stop().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(`liuke: closing failed: ${error.message}`);
        process.exit(1);
      },
    );
  });
}
