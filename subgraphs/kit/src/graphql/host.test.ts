import type { ExecutionResult } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { signViewer } from '../auth/signed-viewer.ts';
import { withStepUp } from '../auth/step-up.ts';
import { nobody, type Viewer } from '../auth/viewer.ts';
import { configure } from '../config.ts';
import { fault } from '../faults.ts';
import { type SampleWorld, sampleHost, sampleWorld, until } from '../testing/sample.ts';
import { agentViewer, customerViewer, partnerViewer } from '../testing/viewers.ts';
import type { Host } from './host.ts';

configure({ secret: 'a secret for tests, 32 bytes long' });

let world: SampleWorld;
let host: Host;
beforeEach(async () => {
  world = sampleWorld();
  host = await sampleHost(world);
});

const [one = '', two = '', three = ''] = [...sampleWorld().guests.keys()];
const workspaceId = '0193a5b0-0000-7000-8000-0000000000aa';
const customer = customerViewer({ workspaceId, id: one });
const agent = agentViewer({ workspaceId, id: two });
const partner = partnerViewer({ workspaceId, id: three });
const call = (viewer: Viewer) => ({ viewerToken: signViewer(viewer, { now: world.now }) });
const ask = (viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<ExecutionResult> =>
  host.execute({ query, ...(variables && { variables }) }, call(viewer));
const codes = ({ errors = [] }: ExecutionResult) => errors.map((error) => error.extensions['code']);

/** Asks three times: the first run is graphql-js's, the third the JIT's. */
const steady = async (viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<ExecutionResult> => {
  const first = await ask(viewer, query, variables);
  await ask(viewer, query, variables);
  const third = await ask(viewer, query, variables);
  const still = (result: ExecutionResult) =>
    JSON.parse(JSON.stringify(result), (key, value) =>
      key === 'id' && /-4/.test(value) ? 'an id' : key === 'locations' ? undefined : value,
    );
  expect(still(third)).toEqual(still(first));
  return third;
};

describe('who is asking', () => {
  it('a viewer that nobody signed is refused', async () => {
    const forged = `${signViewer(customer).slice(0, -2)}xx`;
    expect(codes(await host.execute({ query: '{ __typename }' }, { viewerToken: forged }))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await host.execute({ query: '{ __typename }' }, { viewerToken: '' }))).toEqual(['UNAUTHENTICATED']);
  });

  it('a signed viewer is refused a minute later', async () => {
    const asked = call(customer);
    expect((await host.execute({ query: '{ __typename }' }, asked)).errors).toBeUndefined();
    world.now = new Date(world.now.getTime() + 61_000);
    expect(codes(await host.execute({ query: '{ __typename }' }, asked))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('one operation a document', () => {
  it('a document with two operations is refused, named or not', async () => {
    const query = 'query A { guest(id: "x") { id } } query B { __typename }';
    expect(codes(await ask(agent, query))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const named = await host.execute({ query, operationName: 'B' }, call(agent));
    expect(codes(named)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('a syntax error and an unknown field are told apart', async () => {
    expect(codes(await steady(agent, '{ guest(id: '))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codes(await steady(agent, '{ nothing }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('a document as JSON is no document', async () => {
    expect(codes(await ask(agent, '{"kind":"Document","definitions":[]}'))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('variables that do not fit are the caller’s mistake', async () => {
    const query = 'query ($id: ID!) { guest(id: $id) { id } }';
    expect(codes(await steady(agent, query, {}))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await steady(agent, query))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await steady(agent, 'query ($n: Int) { echo(number: $n) { number } }', { n: 'seven' }))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('rules', () => {
  it('nobody is asked to sign in, and no resolver runs', async () => {
    const result = await steady(nobody, `{ guest(id: "${one}") { id } }`);
    expect(codes(result)).toEqual(['UNAUTHENTICATED']);
    expect(world.reads).toEqual([]);
  });

  it('a field that needs a step-up says how to get it, and answers after it', async () => {
    const query = `{ guest(id: "${one}") { name secret } }`;
    const refused = await steady(customer, query);
    expect(refused.data).toEqual({ guest: { name: 'Guest 1', secret: null } });
    expect(refused.errors).toMatchObject([
      {
        path: ['guest', 'secret'],
        extensions: { code: 'INSUFFICIENT_USER_AUTHENTICATION', acr_values: 'urn:liuke:step-up', max_age: 300 },
      },
    ]);
    expect((await steady(withStepUp(customer, world.now), query)).data).toMatchObject({ guest: { secret: 'a secret' } });
    expect((await steady(agent, query)).data).toMatchObject({ guest: { secret: 'a secret' } });
    expect(codes(await steady(partner, query))).toEqual(['FORBIDDEN']);
  });

  it('directives on one field must all be met, and a missing scope is told before a missing step-up', async () => {
    const query = `{ guest(id: "${one}") { diary } }`;
    expect(codes(await steady(agent, query))).toEqual(['FORBIDDEN']);
    expect(codes(await steady(customer, query))).toEqual(['INSUFFICIENT_USER_AUTHENTICATION']);
    expect((await steady(withStepUp(customer, world.now), query)).errors).toBeUndefined();
  });

  it('a step-up that has run out no longer counts', async () => {
    const query = `{ guest(id: "${one}") { secret } }`;
    const stepped = withStepUp(customer, world.now);
    expect((await ask(stepped, query)).errors).toBeUndefined();
    world.now = new Date(world.now.getTime() + 301_000);
    expect(codes(await ask(stepped, query))).toEqual(['INSUFFICIENT_USER_AUTHENTICATION']);
  });

  it('a policy that throws lets nobody pass, and its words stay inside', async () => {
    const result = await steady(agent, `{ guest(id: "${one}") { mood } }`);
    expect(codes(result)).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(result)).not.toContain('breaks');
  });

  it('hold for what is reached through _entities, and one broken reference leaves the others whole', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Guest { id name secret } } }`;
    const r = [one, 'explode', two, 'no-such-id'].map((id) => ({ __typename: 'Guest', id }));
    const result = await steady(customer, query, { r });
    expect(result.data).toEqual({
      _entities: [{ id: one, name: 'Guest 1', secret: null }, null, { id: two, name: 'Guest 2', secret: null }, null],
    });
    const paths = result.errors?.map((error) => `${error.path?.join('.')} ${error.extensions['code']}`).sort();
    expect(paths).toEqual([
      '_entities.0.secret INSUFFICIENT_USER_AUTHENTICATION',
      '_entities.1 INTERNAL_SERVER_ERROR',
      '_entities.2.secret INSUFFICIENT_USER_AUTHENTICATION',
    ]);
    expect(codes(await steady(nobody, query, { r: r.slice(0, 1) }))).toContain('UNAUTHENTICATED');
  });

  it('the subgraph’s own SDL can be asked for', async () => {
    expect((await steady(agent, '{ _service { sdl } }')).errors).toBeUndefined();
  });

  it('who signs in is answered as the one who signed in, and the gateway learns of it', async () => {
    const result = await ask(nobody, `mutation { signIn(id: "${one}") { id name } }`);
    expect(result.data).toEqual({ signIn: { id: one, name: 'Guest 1' } });
    expect(world.reads.at(-1)?.viewer).toMatchObject({ kind: 'customer', id: one });
    const { viewerToken } = result.extensions as { viewerToken: string };
    expect((await host.execute({ query: `{ guest(id: "${one}") { name } }` }, { viewerToken })).errors).toBeUndefined();
  });
});

describe('results', () => {
  it('are plain: numbers in paths, dates as text, no error objects', async () => {
    const result = await steady(agent, `{ guest(id: "${one}") { notes { text at fails } } }`);
    expect(result.data).toMatchObject({ guest: { notes: [{ at: '1970-01-01T00:00:00.000Z' }, {}] } });
    expect(result.errors).toMatchObject([{ path: ['guest', 'notes', 1, 'fails'], extensions: { code: 'NOT_FOUND' } }]);
    expect(result.errors?.[0]).not.toBeInstanceOf(Error);
  });

  it('what we did not expect leaves as an id, and the log has the rest under it', async () => {
    const result = await steady(agent, '{ broken(how: "x") }');
    expect(JSON.stringify(result)).not.toMatch(/inner detail|stack|at /);
    const [error] = result.errors ?? [];
    expect(error).toMatchObject({ path: ['broken', 1], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(world.logged).toContainEqual(
      expect.objectContaining({ id: error?.extensions['id'], err: expect.objectContaining({ message: 'inner detail x' }) }),
    );
  });

  it('a null where the contract says none is our mistake, told without its details', async () => {
    const result = await steady(agent, '{ missing }');
    expect(result.data).toBeNull();
    expect(result.errors).toMatchObject([{ path: ['missing'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(result.errors?.[0]?.message).not.toContain('missing');
  });

  it('a fault keeps its code and its extensions', async () => {
    const { errors } = await steady(agent, '{ broken(how: "fault") }');
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', state: 'odd' } }]);
  });

  it('fields of later chapters say so', async () => {
    expect(codes(await steady(agent, '{ later }'))).toEqual(['NOT_AVAILABLE']);
  });

  it('many loads are one read, malformed ids none', async () => {
    const result = await ask(agent, 'query ($ids: [ID!]!) { guests(ids: $ids) { name } }', { ids: [one, 'x', two, one] });
    expect(result.data).toEqual({ guests: [{ name: 'Guest 1' }, null, { name: 'Guest 2' }, { name: 'Guest 1' }] });
    expect(world.reads.map((read) => read.ids)).toEqual([[one, two]]);
  });

  it('dates come in as dates and go out as they were', async () => {
    const query = 'query ($at: DateTime, $things: JSONObject) { echo(at: $at, things: $things) { at things } }';
    const things = { a: [1, { b: null }] };
    const result = await steady(agent, query, { at: '2026-11-23T09:00:00+08:00', things });
    expect(result.data).toEqual({ echo: { at: '2026-11-23T01:00:00.000Z', things } });
    expect(codes(await steady(agent, query, { at: 'tomorrow' }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('arguments mean the same on the first run and when compiled', () => {
  const order = '($input: OrderInput) { order(input: $input) }';
  const line = { weight: 1, note: 'none' };
  it.each([
    [
      'defaults of an input given as variable',
      `query ${order}`,
      { input: { lines: [{}, { weight: 2 }] } },
      { size: 'SMALL', lines: [line, { ...line, weight: 2 }] },
    ],
    ['one element for a list', `query ${order}`, { input: { lines: {} } }, { size: 'SMALL', lines: [line] }],
    [
      'defaults within defaults',
      `query ${order}`,
      { input: { self: { lines: [{}] } } },
      { size: 'SMALL', self: { size: 'SMALL', lines: [line] } },
    ],
    [
      'a literal',
      'query { order(input: { lines: [{ note: null }] }) }',
      {},
      { size: 'SMALL', lines: [{ weight: 1, note: null }] },
    ],
    [
      'a literal with a variable that is given',
      'query ($name: String) { order(input: { name: $name }) }',
      { name: 'x' },
      { name: 'x', size: 'SMALL' },
    ],
    [
      'a literal with a variable that is not given',
      'query ($name: String, $size: Size! = LARGE) { order(input: { name: $name, size: $size }) }',
      {},
      { size: 'LARGE' },
    ],
    ['nothing', `query ${order}`, {}, undefined],
    ['null', `query ${order}`, { input: null }, null],
  ])('%s', async (_what, query, variables, given) => {
    const { data } = await steady(agent, query, variables);
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({ order: given === undefined ? {} : { given } });
  });

  it('dates arrive as dates, written or given', async () => {
    const at = '2026-11-23T01:00:00.000Z';
    for (const [query, variables] of [
      [`{ order(input: { at: "${at}" }) }`, {}],
      ['query ($input: OrderInput) { order(input: $input) }', { input: { at } }],
      ['query ($at: DateTime) { order(input: { at: $at }) }', { at }],
    ] as const) {
      expect((await steady(agent, query, variables)).data).toMatchObject({ order: { times: true } });
    }
    expect((await steady(agent, `{ echo(at: "${at}") { at number } }`)).data).toEqual({ echo: { at, number: 7 } });
  });

  it('a default of an argument or of a variable, and null over it', async () => {
    const query =
      'query ($n: Int = 3) { a: echo { number } b: echo(number: $n) { number } c: echo(number: null) { number } }';
    const numbers = (a: number, b: number | null) => ({ a: { number: a }, b: { number: b }, c: { number: null } });
    expect((await steady(agent, query)).data).toEqual(numbers(7, 3));
    expect((await steady(agent, query, { n: null })).data).toEqual(numbers(7, null));
  });

  it('what of a variable does not fit is told by its place, and the rest of it is not repeated', async () => {
    const variables = { input: { name: 'a private; word', size: 'HUGE' } };
    const { errors } = await steady(agent, `query ${order}`, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(/^Variable "\$input" got an invalid value at "input.size"; Value "HUGE"/);
    expect(JSON.stringify(await ask(agent, `query ${order}`, { input: { name: 'a private; word', x: 1 } }))).not.toContain(
      'private',
    );
  });

  it('a union is told by its __typename', async () => {
    expect((await steady(agent, '{ anyone { __typename ... on Echo { number } } }')).data).toEqual({
      anyone: { __typename: 'Echo', number: 1 },
    });
  });
});

describe('draining', () => {
  it('waits for the answers in hand and takes nothing new', async () => {
    let release = (_text: string): void => {};
    world.gate = new Promise((resolve) => {
      release = resolve;
    });
    const answer = ask(agent, '{ slow }');
    const draining = host.drain();
    expect(codes(await ask(agent, '{ slow }'))).toEqual(['UNAVAILABLE']);
    release('in the end');
    await draining;
    expect((await answer).data).toEqual({ slow: 'in the end' });
  });
});

describe('subscriptions', () => {
  const document = `subscription { noteAdded(guestId: "${one}") { text secret } }`;
  const open = (viewer: Viewer, query = document) => host.subscribe({ query }, call(viewer));
  const add = (text: string) => {
    world.notes.push({ text, at: world.now });
    world.live.nudge('w', 'notes');
  };

  it('deliver events in order', async () => {
    const stream = open(customer, `subscription { noteAdded(guestId: "${one}") { text } }`);
    for (const text of ['a', 'b', 'c']) add(text);
    for (const text of ['a', 'b', 'c']) expect((await stream.next()).value).toEqual({ data: { noteAdded: { text } } });
    await stream.return(undefined);
    await until(() => world.open === 0 && world.live.listening === 0);
  });

  it('refuse on subscribing, before the room begins a stream', async () => {
    const stream = open({ ...partner, scopes: ['conversation:read'] });
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['FORBIDDEN']);
    expect((await stream.next()).done).toBe(true);
    expect(world.open).toBe(0);
  });

  it('refuse an unknown field, a syntax error and a query', async () => {
    for (const [query, code] of [
      [`subscription { noteAdded(guestId: "${one}") { nothing } }`, 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription { noteAdded(', 'GRAPHQL_PARSE_FAILED'],
      ['{ __typename }', 'BAD_USER_INPUT'],
    ] as const) {
      const stream = open(customer, query);
      expect(codes((await stream.next()).value as ExecutionResult)).toEqual([code]);
      expect((await stream.next()).done).toBe(true);
    }
    const inclusion = 'subscription ($if: Boolean!) { noteAdded(guestId: "x") @include(if: $if) { text } }';
    expect(codes((await open(customer, inclusion).next()).value as ExecutionResult)).toHaveLength(1);
  });

  it('see a right that ends between two events', async () => {
    const stream = open(withStepUp(customer, world.now));
    add('a');
    expect((await stream.next()).value).toEqual({ data: { noteAdded: { text: 'a', secret: 'note secret' } } });
    world.now = new Date(world.now.getTime() + 301_000);
    add('b');
    const second = (await stream.next()).value as ExecutionResult;
    expect(second.data).toEqual({ noteAdded: { text: 'b', secret: null } });
    expect(codes(second)).toEqual(['INSUFFICIENT_USER_AUTHENTICATION']);
    await stream.return(undefined);
  });

  it('end with the bearer’s token', async () => {
    const stream = open({ ...customer, expiresAt: Math.floor(world.now.getTime() / 1000) + 30 });
    add('a');
    expect((await stream.next()).value).toMatchObject({ data: { noteAdded: { text: 'a' } } });
    world.now = new Date(world.now.getTime() + 31_000);
    add('b');
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['TOKEN_EXPIRED']);
    expect((await stream.next()).done).toBe(true);
    await until(() => world.open === 0);
  });

  it('end at once when nobody reads on, though no event comes', async () => {
    const stream = open(customer);
    const pending = stream.next();
    await until(() => world.open === 1);
    await stream.return(undefined);
    expect(await pending).toEqual({ done: true, value: undefined });
    await until(() => world.open === 0);
  });

  it('are ended with a reason when the house drains, and nothing new is taken', async () => {
    const pending = open(customer).next();
    await until(() => world.open === 1);
    const draining = host.drain();
    await expect(pending).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await draining;
    expect(codes(await ask(agent, '{ __typename }'))).toEqual(['UNAVAILABLE']);
    await until(() => world.open === 0);
  });

  it('tell a drain also to a consumer who is not waiting at that moment', async () => {
    const stream = open(customer);
    add('a');
    await stream.next();
    await host.drain();
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await stream.next()).done).toBe(true);
  });

  it('that break end with one masked result; a loss that passes is told as such', async () => {
    for (const [trouble, code] of [
      [new Error('row of somebody'), 'INTERNAL_SERVER_ERROR'],
      [fault('NOT_FOUND'), 'NOT_FOUND'],
    ] as const) {
      world.trouble = trouble;
      const broken = open(customer);
      const last = (await broken.next()).value as ExecutionResult;
      expect(codes(last)).toEqual([code]);
      expect(JSON.stringify(last)).not.toContain('somebody');
      expect((await broken.next()).done).toBe(true);
    }
    world.trouble = fault('UNAVAILABLE');
    await expect(open(customer).next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await until(() => world.open === 0);
  });

  it('of later chapters say so', async () => {
    const stream = open(customer, 'subscription { laterAdded { text } }');
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['NOT_AVAILABLE']);
  });
});
