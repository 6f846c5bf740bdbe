/** What a person needs to know once the demo is open. */
export const greet = ({ url, apiKey }: { readonly url: string; readonly apiKey: string }): void =>
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
