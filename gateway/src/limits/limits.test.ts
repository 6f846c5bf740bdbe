import type { ViewerKind } from '@liuke/kit';
import { supergraphSdl } from '@liuke/schema';
import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { Engine } from '../engine/engine.ts';
import { Refused } from '../engine/refused.ts';
import { defaultLimits } from './index.ts';

const log = pino({ level: 'silent' });
const engine = (introspection = true) =>
  new Engine({ sdl: supergraphSdl(), transports: {}, limits: defaultLimits, introspection, log });
const open = engine();
const closed = engine(false);

/** What the door says: the cost, or the first refusal. */
const ask = (query: string, variables: Record<string, unknown> = {}, kind: ViewerKind = 'customer', at = open) => {
  try {
    return { cost: at.prepare(query, undefined, variables, kind).cost };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [first] = error.errors;
    return { code: first?.extensions['code'], message: first?.message };
  }
};
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('documents that our clients send', () => {
  const oneGraph = `fragment M on Message { id seq kind text createdAt delivery buttons { title } attachments { id name }
      classification { intent { id name } confidence decision }
      sender { __typename ... on Customer { id displayName } ... on Agent { id name avatarUrl } ... on Bot { name } } }
    fragment C on Conversation { id status assignment { agent { id name } reason } queueEntry { position estimatedSeconds } }`;

  it.each([
    ['a session', 'mutation($w: String!) { startSession(input: { workspaceKey: $w }) { __typename } }', { w: 'demo' }],
    [
      'one graph',
      `query($id: ID!) { conversation(id: $id) { ...C messages(first: 50) { edges { node { ...M } } } } } ${oneGraph}`,
      { id: '1' },
    ],
    [
      'one graph, live',
      `subscription($id: ID!, $s: Int) { messageAdded(conversationId: $id, afterSeq: $s) { ...M conversation { ...C } } } ${oneGraph}`,
      { id: '1', s: 3 },
    ],
    [
      'history',
      'query($id: ID!) { customer(id: $id) { history(first: 20) { edges { node { id subject lastMessage { text } } } pageInfo { endCursor } } } }',
      { id: '1' },
    ],
    [
      'the inbox',
      `query { conversations(first: 25) { edges { node { ...C lastMessage { ...M } customer { displayName } } } } } ${oneGraph}`,
      {},
    ],
  ])('fit: %s', (_name, query, variables) => {
    expect(ask(query, variables)).toEqual({ cost: expect.any(Number) });
  });

  it("include the explorer's own introspection, which is deeper than others may be", () => {
    expect(ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }), {}, 'nobody')).toEqual({
      cost: 0,
    });
  });
});

describe('hostile documents', () => {
  it.each([
    ['a million brackets', '{'.repeat(1_000_000)],
    ['2,001 tokens', `{ ${times(2_001, () => 'viewer')} }`],
    [
      'eleven levels',
      `{ conversation(id: 1) { customer { history { edges { node { customer { history { edges { node { customer { id } } } } } } } } } }`.concat(
        ' }',
      ),
    ],
    ['sixteen aliases', `{ conversation(id: 1) { ${times(16, (index) => `a${index}: id`)} } }`],
    ['eleven root fields', `{ ${times(11, () => 'viewer { __typename }')} }`],
    ['twenty-one directives', `{ conversation(id: 1) { ${times(21, () => 'id @include(if: true)')} } }`],
    ['fifty-one fragments', `{ conversation(id: 1) { ${times(51, () => '... { id }')} } }`],
    [
      'fragments that double twenty times',
      `{ conversation(id: 1) { ...F0 } } ${times(20, (index) => `fragment F${index} on Conversation { ...F${index + 1} ...F${index + 1} }`)} fragment F20 on Conversation { id }`,
    ],
  ])('%s: TOO_COMPLEX', (_name, query) => {
    expect(ask(query)).toMatchObject({ code: 'TOO_COMPLEX' });
  });

  it.each(['__proto__', 'constructor', 'toString'])('cannot name a result %s', (name) => {
    expect(ask(`{ ${name}: viewer { __typename } }`)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('cannot send fragments in a circle', () => {
    expect(
      ask('{ conversation(id: 1) { ...A } } fragment A on Conversation { ...B } fragment B on Conversation { ...A }'),
    ).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });
});

describe('pages', () => {
  it.each([
    ['a literal', '{ conversations(first: 101) { edges { cursor } } }', {}],
    ['a variable', 'query($n: Int) { conversations(first: $n) { edges { cursor } } }', { n: 5_000 }],
    ["a variable's default", 'query($n: Int = 101) { conversations(first: $n) { edges { cursor } } }', {}],
    ['backwards', '{ conversation(id: 1) { messages(last: 101) { edges { cursor } } } }', {}],
    ['less than nothing', '{ conversations(first: -1) { edges { cursor } } }', {}],
  ])('of more than a hundred are refused: %s', (_name, query, variables) => {
    expect(ask(query, variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the cost', () => {
  it('is the objects that can come, a page multiplying what is below it', () => {
    expect(
      ask(
        '{ conversation(id: 1) { messages(first: 50) { edges { node { text classification { intent { name } } sender { __typename } } } } } }',
      ),
    ).toEqual({
      cost: 1 + 1 + 50 * 4,
    });
  });

  it("takes an unnamed page to be the schema's default, or fifty", () => {
    expect(ask('{ conversations { edges { node { id } } } }')).toEqual({ cost: 1 + 25 });
    expect(ask('{ conversation(id: 1) { messages { edges { node { id } } } } }')).toEqual({ cost: 2 + 50 });
  });

  it('is more for what changes something', () => {
    expect(ask('mutation { signOut }')).toEqual({ cost: 10 });
    expect(ask('{ __typename }')).toEqual({ cost: 0 });
    expect(ask('mutation { markRead(conversationId: 1, seq: 1) { conversation { id } } }')).toEqual({ cost: 12 });
  });

  const wide = '{ conversations(first: 100) { edges { node { messages(first: 30) { edges { node { id } } } } } } }';
  it('has a limit for each kind of caller', () => {
    expect(ask(wide, {}, 'customer')).toMatchObject({ code: 'TOO_COMPLEX' });
    expect(ask(wide, {}, 'partner')).toMatchObject({ code: 'TOO_COMPLEX' });
    expect(ask(wide, {}, 'agent')).toEqual({ cost: 1 + 100 * (1 + 1 + 30) });
  });
});

describe('a closed schema', () => {
  it('does not describe itself', () => {
    expect(ask('{ __schema { types { name } } }', {}, 'agent', closed)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
  it('does not suggest names', () => {
    expect(ask('{ conversatio(id: 1) { id } }', {}, 'agent', open).message).toContain('Did you mean');
    expect(ask('{ conversatio(id: 1) { id } }', {}, 'agent', closed).message).not.toContain('Did you mean');
  });
});

describe('subscriptions that cannot be followed', () => {
  it.each([
    [
      'a skipped root',
      'subscription($i: Boolean!) { messageAdded(conversationId: 1) @include(if: $i) { id } }',
      { i: true },
    ],
    ['a root that is never there', 'subscription { messageAdded(conversationId: 1) @skip(if: true) { id } }', {}],
    ['a skipped fragment', 'subscription { ... @skip(if: true) { messageAdded(conversationId: 1) { id } } }', {}],
    ['nothing but a name', 'subscription { __typename }', {}],
    [
      'two roots',
      'subscription { messageAdded(conversationId: 1) { id } typingChanged(conversationId: 1) { __typename } }',
      {},
    ],
  ])('are refused with a sentence: %s', (_name, query, variables) => {
    expect(ask(query, variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('names', () => {
  it('are no longer than anybody needs, as an alias is repeated in paths and logs', () => {
    expect(ask(`{ ${'a'.repeat(101)}: conversation(id: 1) { id } }`)).toMatchObject({ code: 'TOO_COMPLEX' });
    expect(ask(`{ ${'a'.repeat(100)}: conversation(id: 1) { id } }`)).toEqual({ cost: 1 });
  });
});

describe('variables', () => {
  const track = `mutation($p: JSONObject) {
    track(events: [{ id: "e", kind: CUSTOM, at: "2026-01-01T00:00:00Z", properties: $p }]) { accepted } }`;
  const nested = (levels: number) =>
    JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as Record<string, unknown>;
  it('of a depth that would end the stack are refused', () => {
    expect(ask(track, { p: nested(30) })).toEqual({ cost: 11 });
    expect(ask(track, { p: nested(20_000) })).toMatchObject({ code: 'TOO_COMPLEX' });
  });
  it('hold no key that means a prototype', () => {
    expect(ask(track, { p: JSON.parse('{"a":[{"__proto__":{"b":1}}]}') })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
  it('are checked before anything is asked of a subgraph', () => {
    expect(ask('query($id: ID!) { conversation(id: $id) { id } }', {})).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(ask('query($n: Int) { conversations(first: $n) { edges { cursor } } }', { n: 'many' })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
