import { configure, issueToken, nobody, type SubgraphTransport, type Viewer } from '@liuke/kit';
import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { createGateway, type Gateway, type GatewayOptions } from '../gateway.ts';
import { chats, insight, newWorld, people, type World } from './chats.ts';
import { composed, TestTransport } from './subgraphs.ts';

configure({ secret: 'a secret for the tests of the gateway, long enough' });

export type TestHouse = {
  readonly world: World;
  readonly gateway: Gateway;
  readonly url: string;
  readonly transports: { readonly chats: TestTransport; readonly people: TestTransport; readonly insight: TestTransport };
  /** Posts one operation as JSON. */
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A graphql-ws client that does not come again by itself unless told so. */
  client(parameters?: Record<string, unknown>, options?: Partial<ClientOptions>): Client;
  close(): Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: any };

export const supergraph = (): string => composed([chats(newWorld()), people(), insight(newWorld())]);

let sdl: string | null = null;

/** A gateway listening on a free port over three subgraphs in this process. */
export const openHouse = async (
  options: Partial<GatewayOptions> & { also?: Record<string, SubgraphTransport> } = {},
): Promise<TestHouse> => {
  const world = newWorld();
  const transports = {
    chats: new TestTransport(chats(world)),
    people: new TestTransport(people()),
    insight: new TestTransport(insight(world)),
  };
  sdl ??= supergraph();
  const { also, ...rest } = options;
  const gateway = await createGateway({
    supergraph: sdl,
    log: pino({ level: 'silent' }),
    introspection: true,
    patience: { first: 5, longest: 20 },
    ...rest,
    transports: { ...transports, ...also },
  });
  const url = await gateway.listen({ port: 0 });
  const clients: Client[] = [];
  return {
    world,
    gateway,
    url,
    transports,
    post: async (body, headers = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
    },
    client: (parameters = {}, settings = {}) => {
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: parameters,
        retryAttempts: 0,
        ...settings,
      });
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) await client.dispose();
      await gateway.stop();
    },
  };
};

export const customer = (id: string, more: Partial<Viewer> = {}): Viewer => ({
  ...nobody,
  kind: 'customer',
  id,
  workspaceId: 'w1',
  scopes: ['self'],
  sessionId: 's1',
  expiresAt: Math.floor(Date.now() / 1000) + 3_600,
  ...more,
});

export const agent = (id: string, more: Partial<Viewer> = {}): Viewer =>
  customer(id, { kind: 'agent', scopes: ['conversation:read'], ...more });

/** `Bearer ...` of a viewer. */
export const bearer = async (viewer: Viewer): Promise<string> => `Bearer ${await issueToken(viewer)}`;

/** Polls until the condition holds; a test that waits for what never comes fails by its time-out. */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
};
