import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { signViewer } from '../auth/signed-viewer.ts';
import { nobody, plumbing, type Viewer } from '../auth/viewer.ts';
import { configure } from '../config.ts';
import { sampleHost } from '../testing/sample.ts';
import { addNote, agent, customer, one, type SampleWorld, sampleWorld, until } from '../testing/sample-world.ts';
import type { Sink, SubgraphTransport } from '../transport.ts';
import type { Host } from './host.ts';
import { httpTransport } from './http-transport.ts';
import { localTransport } from './local-transport.ts';
import { openServer, type SubgraphServer } from './server.ts';

configure({ secret: 'a secret for tests, 32 bytes long' });

type Opened = {
  readonly transport: SubgraphTransport;
  readonly lose: () => Promise<void>;
  readonly close: () => Promise<void>;
};
const silent = pino({ level: 'silent' });

const overHttp = async (host: Host): Promise<Opened & { server: SubgraphServer; address: string }> => {
  const server = openServer(host);
  const address = await server.listen(0, '127.0.0.1');
  const transport = httpTransport({ name: host.name, url: address, log: silent, timeout: 20_000 });
  const close = async () => {
    await transport.close();
    await server.close();
    await host.close();
  };
  return { transport, server, address, lose: () => server.close(), close };
};
const inProcess = async (host: Host): Promise<Opened> => ({
  transport: localTransport(host),
  lose: () => host.drain(),
  close: () => host.close(),
});

const call = (viewer: Viewer) => ({ viewerToken: signViewer(viewer), ip: '192.0.2.1', requestId: 'r1' });

const collecting = (): Sink & { results: ExecutionResult[]; failures: Error[]; completed: number } => {
  const collected = { results: [] as ExecutionResult[], failures: [] as Error[], completed: 0 };
  return Object.assign(collected, {
    next: (result: ExecutionResult) => void collected.results.push(result),
    error: (reason: Error) => void collected.failures.push(reason),
    complete: () => {
      collected.completed += 1;
    },
  });
};

describe.each([
  ['in process', inProcess],
  ['over HTTP', overHttp],
])('a subgraph %s', (_way, open: (host: Host) => Promise<Opened>) => {
  let world: SampleWorld;
  let opened: Opened;
  beforeEach(async () => {
    world = sampleWorld();
    opened = await open(await sampleHost(world));
  });
  afterEach(() => opened.close());

  const fetch = (viewer: Viewer, query: string, variables?: Record<string, unknown>) =>
    opened.transport.fetch({ query, ...(variables && { variables }) }, call(viewer));
  const notes = (guestId = one, fields = 'text at') => ({
    query: `subscription { noteAdded(guestId: "${guestId}") { ${fields} } }`,
  });
  const add = (text: string) => addNote(world, text, new Date(0));

  it('answers plain data, and errors with numbers in their paths', async () => {
    const result = await fetch(agent, `{ guest(id: "${one}") { notes { text at fails } } }`);
    const at = '1970-01-01T00:00:00.000Z';
    expect(JSON.parse(JSON.stringify(result))).toEqual({
      data: {
        guest: {
          notes: [
            { text: 'one', at, fails: null },
            { text: 'two', at, fails: null },
          ],
        },
      },
      errors: [
        expect.objectContaining({
          path: ['guest', 'notes', 1, 'fails'],
          extensions: { code: 'NOT_FOUND' },
          message: 'There is no such thing, or it is not yours to see.',
        }),
      ],
    });
    expect(result.errors?.[0]).not.toBeInstanceOf(Error);
    expect(Object.keys(result.errors?.[0] ?? {}).sort()).toEqual(['extensions', 'locations', 'message', 'path']);
  });

  it.each([
    ['a forged viewer', { viewerToken: 'a.b.c' }, '{ __typename }', 'UNAUTHENTICATED'],
    ['no viewer', { viewerToken: '' }, '{ __typename }', 'UNAUTHENTICATED'],
    ['a field for others', call(nobody), `{ guest(id: "${one}") { id } }`, 'UNAUTHENTICATED'],
    ['an unknown field', call(agent), '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', call(agent), '{ guest(', 'GRAPHQL_PARSE_FAILED'],
    ['two operations', call(agent), 'query A { __typename } query B { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', call(agent), 'query ($id: ID!) { guest(id: $id) { id } }', 'BAD_USER_INPUT'],
    ['a subscription as query', call(agent), notes().query, 'BAD_USER_INPUT'],
  ])('refuses %s by its code, as a result', async (_what, asked, query, code) => {
    const result = await opened.transport.fetch({ query }, asked);
    expect(result.errors?.map((error) => error.extensions['code'])).toEqual([code]);
    expect(Object.values(result.data ?? {}).filter((value) => value !== null)).toEqual([]);
  });

  it('hands the new viewer of a sign-in to the gateway', async () => {
    const result = await fetch(nobody, `mutation { signIn(id: "${one}") { name } }`);
    expect(result.data).toEqual({ signIn: { name: 'Guest 1' } });
    expect(result.extensions).toEqual({ viewerToken: expect.any(String) });
  });

  it('delivers a subscription’s events in order until it is ended, and then frees the room', async () => {
    const sink = collecting();
    const end = opened.transport.subscribe(notes(), call(customer), sink);
    await until(() => world.open === 1);
    for (const text of ['a', 'b', 'c']) add(text);
    await until(() => sink.results.length === 3);
    expect(JSON.parse(JSON.stringify(sink.results.map((result) => result.data)))).toEqual(
      ['a', 'b', 'c'].map((text) => ({ noteAdded: { text, at: '1970-01-01T00:00:00.000Z' } })),
    );
    end();
    await until(() => world.open === 0);
    add('d');
    expect(sink).toMatchObject({ failures: [], results: { length: 3 } });
  });

  it.each([
    ['for others', call(nobody), notes(), 'UNAUTHENTICATED'],
    ['of an unknown field', call(customer), notes(one, 'nothing'), 'GRAPHQL_VALIDATION_FAILED'],
    ['with a syntax error', call(customer), { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    ['that is a query', call(customer), { query: '{ __typename }' }, 'BAD_USER_INPUT'],
    ['of a forged viewer', { viewerToken: 'x' }, notes(), 'UNAUTHENTICATED'],
  ])('refuses a subscription %s by one result, and others on the same way go on', async (_what, asked, request, code) => {
    const good = collecting();
    const endGood = opened.transport.subscribe(notes(), call(customer), good);
    await until(() => world.open === 1);
    const refused = collecting();
    opened.transport.subscribe(request, asked, refused);
    await until(() => refused.completed === 1);
    expect(refused.results.map((result) => result.errors?.map((error) => error.extensions['code']))).toEqual([[code]]);
    add('still');
    await until(() => good.results.length === 1);
    expect(good.failures).toEqual([]);
    endGood();
  });

  it('tells every sink when the subgraph is gone', async () => {
    const sinks = [collecting(), collecting()];
    for (const sink of sinks) opened.transport.subscribe(notes(), call(customer), sink);
    await until(() => world.open === 2);
    await opened.lose();
    await until(() => sinks.every((sink) => sink.failures.length === 1));
    expect(sinks.map((sink) => sink.completed)).toEqual([0, 0]);
    await until(() => world.open === 0);
  });

  it('says whether it is ready', async () => {
    expect(await opened.transport.ready()).toBe(true);
    await opened.lose();
    expect(await opened.transport.ready()).toBe(false);
  });
});

describe('over HTTP alone', () => {
  it('an answer that does not come in time is UNAVAILABLE, and so is none at all', async () => {
    const gone = httpTransport({ name: 'gone', url: 'http://127.0.0.1:9', log: silent, timeout: 500 });
    await expect(gone.fetch({ query: '{ __typename }' }, call(agent))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    const sink = collecting();
    gone.subscribe({ query: 'subscription { x }' }, call(agent), sink);
    await until(() => sink.failures.length === 1);
    await gone.close();
  });

  it('all subscriptions share one socket, and a new one follows a lost one', async () => {
    const world = sampleWorld();
    const first = await overHttp(await sampleHost(world));
    const port = Number(new URL(first.address).port);
    const sinks = Array.from({ length: 20 }, collecting);
    const query = `subscription { noteAdded(guestId: "${one}") { text } }`;
    for (const sink of sinks) first.transport.subscribe({ query }, call(customer), sink);
    await until(() => world.open === 20);
    expect(await new Promise((resolve) => first.server.app.server.getConnections((_error, count) => resolve(count)))).toBe(
      1,
    );
    await first.server.close();
    await until(() => sinks.every((sink) => sink.failures.length === 1) && world.open === 0);
    const second = openServer(await sampleHost(world));
    await second.listen(port, '127.0.0.1');
    const again = collecting();
    first.transport.subscribe({ query }, call(customer), again);
    await until(() => world.open === 1);
    addNote(world, 'after');
    await until(() => again.results.length === 1);
    await first.transport.close();
    await second.close();
  });

  it.each([
    ['no credential', undefined],
    ['a customer’s viewer', () => signViewer(customer)],
    ['another plumbing', () => signViewer(plumbing('relay'))],
  ])('a socket with %s is closed with 4403', async (_what, token) => {
    const { address, close } = await overHttp(await sampleHost(sampleWorld()));
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { viewerToken: token?.() } })));
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4403);
    await close();
  });

  it('what is no JSON and no question is refused', async () => {
    const { address, close } = await overHttp(await sampleHost(sampleWorld()));
    const post = (body: string, type: string) =>
      globalThis
        .fetch(`${address}/graphql`, { method: 'POST', body, headers: { 'content-type': type } })
        .then(({ status }) => status);
    expect(await post('query={x}', 'application/x-www-form-urlencoded')).toBe(415);
    expect(await post('{', 'application/json')).toBe(400);
    expect(await post('{}', 'application/json')).toBe(400);
    await close();
  });
});
