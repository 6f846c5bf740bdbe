import { type Db, nobody, type Viewer } from '@liuke/kit';
import { customerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { agent, arrives, code, data, type Guest, identityToken, partner, send, thread } from './testing/guests.ts';

const tables = [
  'customer',
  'channel_identity',
  'session',
  'session_conversation',
  'conversation',
  'message',
  'masking',
  'canned_response',
];

let room: TestRoom;
/** Ada's second session: `old` was closed in the first one, `present` is open. */
let ada: Guest;
let old: string;
let oldMessage: string;
let present: string;
let mallory: Guest;
let stranger: Viewer;

beforeAll(async () => {
  room = await testRoom(conversations);
  const lin = agent(room);
  const identity = await identityToken({ sub: 'ada', name: 'Ada' });
  const before = await arrives(room, { identityToken: identity });
  old = await before.opens('the old secret');
  oldMessage = (await thread(room, before.viewer, old))[0].id;
  data(await room.query(lin, 'mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', { id: old }));
  ada = await arrives(room, { identityToken: identity });
  present = await ada.opens('the present matter');
  data(await ada.asks('mutation ($id: ID!) { setTyping(conversationId: $id, typing: true) }', { id: present }));
  data(
    await room.query(lin, 'mutation ($input: CannedResponseInput!) { saveCannedResponse(input: $input) { id } }', {
      input: { shortcut: '/hi', text: 'hello' },
    }),
  );
  await room.hear('PrivacySettingsChanged', { maskPatterns: ['A\\d{3}'] }, { key: room.workspace.id });
  mallory = await arrives(room);
  await mallory.opens('mine');
  stranger = agent(room, 'ADMIN', room.otherWorkspace.id);
});
afterAll(() => room.close());

const conversation = 'query ($id: ID!) { conversation(id: $id) { id messages(first: 10) { edges { node { text } } } } }';
const entities = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Conversation { status lastMessage { text } } ... on Message { text } ... on Customer { displayName } } }`;
const history =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { history { edges { node { id } } } } } }';
const messageAdded = 'subscription ($id: ID!) { messageAdded(conversationId: $id, afterSeq: 0) { seq text } }';
const reference = (__typename: string, id: string) => ({ r: [{ __typename, id }] });
const first = async (viewer: Viewer, document: string, variables: Record<string, unknown>) => {
  const stream = room.subscribe(viewer, document, variables);
  const { value } = await stream.next();
  await stream.return(undefined);
  return value!;
};

describe.each([
  ['another customer', () => mallory.viewer],
  ['another customer who has stepped up', () => mallory.steppedUp.viewer],
  ["another workspace's administrator", () => stranger],
])('%s', (_, viewer) => {
  it.each([
    ['the open conversation', () => present],
    ['the closed one', () => old],
  ])('gets nothing of %s', async (__, id) => {
    expect(data(await room.query(viewer(), conversation, { id: id() })).conversation).toBeNull();
    expect(data(await room.query(viewer(), entities, reference('Conversation', id())))._entities).toEqual([null]);
    expect(code(await first(viewer(), messageAdded, { id: id() }))).toBe('NOT_FOUND');
    for (const what of ['conversationChanged', 'typingChanged']) {
      const document = `subscription ($id: ID!) { ${what}(conversationId: $id) { __typename } }`;
      expect(code(await first(viewer(), document, { id: id() }))).toBe('NOT_FOUND');
    }
  });

  it('gets no message and no customer by id', async () => {
    expect(data(await room.query(viewer(), entities, reference('Message', oldMessage)))._entities).toEqual([null]);
    expect(data(await room.query(viewer(), entities, reference('Customer', ada.id)))._entities).toEqual([null]);
    expect((await room.query(viewer(), history, reference('Customer', ada.id))).data).toEqual({ _entities: [null] });
  });

  it('changes nothing', async () => {
    expect(code(await send(room, viewer(), { conversationId: present, text: 'x' }))).toBe('NOT_FOUND');
    for (const mutation of [
      'markRead(conversationId: $id, seq: 1) { conversation { id } }',
      'setTyping(conversationId: $id, typing: true)',
      'reopenConversation(id: $id) { conversation { id } }',
    ]) {
      expect(code(await room.query(viewer(), `mutation ($id: ID!) { ${mutation} }`, { id: present }))).toBe('NOT_FOUND');
    }
  });
});

describe('the customer', () => {
  it('reads the present conversation, and of the older one nothing before a step-up', async () => {
    expect(data(await ada.asks(conversation, { id: present })).conversation.messages.edges).toHaveLength(1);
    expect(data(await ada.asks(conversation, { id: old })).conversation).toBeNull();
    expect(data(await ada.asks(entities, reference('Conversation', old)))._entities).toEqual([null]);
    expect(data(await ada.asks(entities, reference('Message', oldMessage)))._entities).toEqual([null]);
    expect(code(await first(ada.viewer, messageAdded, { id: old }))).toBe('NOT_FOUND');
    expect(code(await send(room, ada.viewer, { conversationId: old, text: 'x' }))).toBe('NOT_FOUND');
    const refused = await ada.asks('{ viewer { ... on Customer { history { edges { node { id } } } } } }');
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'INSUFFICIENT_USER_AUTHENTICATION', max_age: 300 });
  });

  it('reads all of it after one, newest first, and not any more when it is no longer fresh', async () => {
    const known = ada.steppedUp;
    const answer = await known.asks(
      '{ viewer { ... on Customer { history { edges { node { id lastMessage { text } } } } } } }',
    );
    expect(data(answer).viewer.history.edges.map(({ node }: { node: unknown }) => node)).toMatchObject([
      { id: present },
      { id: old, lastMessage: { text: expect.any(String) } },
    ]);
    expect(data(await known.asks(conversation, { id: old })).conversation.messages.edges[0].node.text).toBe(
      'the old secret',
    );
    expect(data(await first(known.viewer, messageAdded, { id: old })).messageAdded).toEqual({
      seq: 1,
      text: 'the old secret',
    });
    room.clock.advance(301_000);
    try {
      expect(data(await known.asks(conversation, { id: old })).conversation).toBeNull();
    } finally {
      room.clock.set(new Date());
    }
  });

  it('has no search, no inbox and no other customer', async () => {
    for (const query of [
      'searchMessages(text: "secret") { edges { cursor } }',
      'conversations { edges { cursor } }',
      `customer(id: "${ada.id}") { id }`,
    ]) {
      expect(code(await ada.steppedUp.asks(`{ ${query} }`))).toBe('FORBIDDEN');
    }
  });
});

it('staff sees the history of every customer of its workspace', async () => {
  const answer = await room.query(
    agent(room),
    'query ($id: ID!) { customer(id: $id) { displayName history { edges { node { id } } } } }',
    { id: ada.id },
  );
  expect(data(answer).customer).toEqual({
    displayName: 'Ada',
    history: { edges: [{ node: { id: present } }, { node: { id: old } }] },
  });
});

it("a partner's key may not read histories", async () => {
  const answer = await room.query(
    partner(room, 'customer:read'),
    'query ($id: ID!) { customer(id: $id) { history { edges { cursor } } } }',
    { id: ada.id },
  );
  expect(code(answer)).toBe('FORBIDDEN');
});

/** Every statement without any `where`: what is left is what row-level security lets through. */
const visible = async (db: Db): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const table of tables)
    found[table] = JSON.stringify(await db.query(`-- test\nselect t.* from conversations.${table} t`));
  return found;
};

describe('at the rows, a forgotten where', () => {
  it('shows nobody and other workspaces nothing at all', async () => {
    for (const viewer of [
      nobody,
      stranger,
      { ...nobody, workspaceId: room.workspace.id },
      customerViewer({ workspaceId: room.otherWorkspace.id, id: ada.id }),
    ]) {
      for (const rows of Object.values(await visible(room.as(viewer)))) expect(rows).toBe('[]');
    }
  });

  it('shows a customer nothing of any other customer', async () => {
    for (const viewer of [mallory.viewer, mallory.steppedUp.viewer]) {
      for (const rows of Object.values(await visible(room.as(viewer)))) {
        for (const foreign of [ada.id, old, present, 'secret']) expect(rows).not.toContain(foreign);
      }
    }
  });

  it('shows a customer nothing old before a step-up', async () => {
    for (const rows of Object.values(await visible(room.as(ada.viewer)))) {
      for (const hidden of [old, 'the old secret']) expect(rows).not.toContain(hidden);
    }
    expect((await visible(room.as(ada.steppedUp.viewer)))['message']).toContain(old);
  });

  it('lets nobody write as somebody else', async () => {
    const insert = (sender: string, kind = 'TEXT') =>
      `-- test
       insert into conversations.message (workspace_id, conversation_id, seq, id, kind, sender_kind, channel, content, words, created_at)
       values ('${room.workspace.id}', '${present}', 99, gen_random_uuid(), '${kind}', '${sender}', 'WEB', 'x', '', now())`;
    const forged: [Viewer, string][] = [
      [ada.viewer, insert('AGENT')],
      [ada.viewer, insert('BOT')],
      [ada.viewer, insert('CUSTOMER', 'NOTE')],
      [mallory.viewer, insert('CUSTOMER')],
      [agent(room), insert('CUSTOMER')],
      [partner(room), insert('AGENT')],
      [stranger, insert('AGENT')],
      [nobody, insert('CUSTOMER')],
    ];
    for (const [viewer, sql] of forged) await expect(room.as(viewer).query(sql)).rejects.toThrow(/row-level security/);
    for (const table of tables) {
      for (const viewer of [mallory.steppedUp.viewer, stranger, nobody]) {
        const gone = await room
          .as(viewer)
          .query(`-- test\ndelete from conversations.${table} t where t.workspace_id = '${room.workspace.id}' returning 1`);
        // Whoever is allowed to take back the own word that somebody is writing has none here.
        expect(gone).toEqual([]);
      }
    }
  });

  it('moves no conversation to another customer', async () => {
    const moved = await room
      .as(mallory.viewer)
      .query(
        `-- test\nupdate conversations.conversation set customer_id = '${mallory.id}' where id = '${present}' returning 1`,
      );
    expect(moved).toEqual([]);
    const taken = room
      .as(ada.viewer)
      .query(`-- test\nupdate conversations.conversation set workspace_id = '${room.otherWorkspace.id}'`);
    await expect(taken).rejects.toThrow(/row-level security/);
  });
});
