/** What the rules cost: 100 messages of 10 fields, guarded by their types against unguarded. `node --import tsx` runs it. */
import { pino } from 'pino';
import { signViewer } from '../auth/signed-viewer.ts';
import { configure } from '../config.ts';
import type { SubgraphDefinition } from '../subgraph.ts';
import { agentViewer } from '../testing/viewers.ts';
import { openHost } from './host.ts';

configure({ secret: 'a secret for measuring, 32 bytes or more' });

const sdl = (onEntity: string, onValue: string): string => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])
  type Query { messages: [Message!]! @authenticated }
  type Message ${onEntity} {
    id: ID! seq: Int! kind: String! text: String! channel: String! locale: String! bytes: Int! read: Boolean! sender: Sender!
  }
  type Sender ${onValue} { id: ID! name: String! }`;
const guard = '@requiresScopes(scopes: [["self"], ["conversation:read"]])';

const sender = { id: 's', name: 'Bot' };
const message = { id: 'm', kind: 'TEXT', text: 'hello', channel: 'WEB', locale: 'zh', bytes: 5, read: true, sender };
const rows = Array.from({ length: 100 }, (_, seq) => ({ ...message, seq }));
const definition: SubgraphDefinition = {
  name: 'knowledge',
  resolvers: { Query: { messages: () => rows } },
  loaders: {},
  handlers: {},
};
const open = (text: string) =>
  openHost(definition, {
    sdl: text,
    as: () => ({}) as never,
    live: {} as never,
    state: {} as never,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    newId: () => 'id',
  });

const hosts = { unguarded: await open(sdl('', '')), guarded: await open(sdl(`@key(fields: "id") ${guard}`, guard)) };
const query = '{ messages { id seq kind text channel locale bytes read sender { id name } } }';
const viewer = agentViewer({ workspaceId: 'w', id: 'a' });
const runs = 500;
for (let round = 1; round <= 5; round += 1) {
  for (const [name, host] of Object.entries(hosts)) {
    const begun = performance.now();
    for (let run = 0; run < runs; run += 1) await host.execute({ query }, { viewerToken: signViewer(viewer) });
    console.log(`round ${round}  ${name.padEnd(10)} ${((performance.now() - begun) / runs).toFixed(3)} ms`);
  }
}
