import { house, nobody } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { arrives, data, identitySecret, identityToken, refusedArrival } from './testing/guests.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
});
afterAll(() => room.close());

describe('an anonymous customer', () => {
  it('gets a token, no name and no conversation', async () => {
    const guest = await arrives(room);
    expect(guest.viewer).toMatchObject({ kind: 'customer', id: guest.id, scopes: ['self'] });
    expect(guest.session).toMatchObject({ customer: { anonymous: true, displayName: null }, conversation: null });
    expect(data(await guest.asks('{ viewer { __typename ... on Customer { id anonymous } } }')).viewer).toEqual({
      __typename: 'Customer',
      id: guest.id,
      anonymous: true,
    });
  });

  it('is someone else each time without a resume token', async () => {
    expect((await arrives(room)).id).not.toBe((await arrives(room)).id);
  });

  it('resumes as the same customer in the same open conversation', async () => {
    const before = await arrives(room);
    const conversationId = await before.opens('你好');
    const after = await arrives(room, { resumeToken: before.resumeToken });
    expect(after.id).toBe(before.id);
    expect(after.resumeToken).toBe(before.resumeToken);
    expect(after.session.conversation).toMatchObject({ id: conversationId, lastSeq: 1 });
  });

  it('finds the resume token only as a hash in the database', async () => {
    const { resumeToken } = await arrives(room);
    const rows = await room
      .as(house('conversations', room.workspace.id))
      .query('-- test\nselect * from conversations.session');
    expect(JSON.stringify(rows)).not.toContain(resumeToken);
  });
});

it.each([
  ['unknown', 'no-such-token'],
  ['empty', ''],
])('an %s resume token is refused, so that the client starts anew', async (_, resumeToken) => {
  expect(await refusedArrival(room, { resumeToken })).toBe('UNAUTHENTICATED');
});

it('a resume token ends 30 days after its last use', async () => {
  const guest = await arrives(room);
  room.clock.advance(31 * 86_400_000);
  try {
    expect(await refusedArrival(room, { resumeToken: guest.resumeToken })).toBe('UNAUTHENTICATED');
  } finally {
    room.clock.set(new Date());
  }
});

it("a resume token of another workspace is refused, and so is an unknown workspace's key", async () => {
  const guest = await arrives(room);
  expect(await refusedArrival(room, { workspaceKey: room.otherWorkspace.key, resumeToken: guest.resumeToken })).toBe(
    'UNAUTHENTICATED',
  );
  expect(await refusedArrival(room, { workspaceKey: 'nowhere' })).toBe('BAD_USER_INPUT');
});

/** As no backend should make one: good for ever, were it believed. */
const undated = (claims: Record<string, unknown>): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(identitySecret));

describe('an identity token', () => {
  it('makes the same sub the same customer, with name and tier', async () => {
    const claims = { sub: 'zhang-1', name: '张伟', gender: 'male', tier: 'VIP', locale: 'zh-CN' };
    const first = await arrives(room, { identityToken: await identityToken(claims) });
    const second = await arrives(room, { identityToken: await identityToken(claims), channel: 'APP' });
    expect(second.id).toBe(first.id);
    expect(second.session.customer).toMatchObject({ anonymous: false, displayName: '张先生', tier: 'VIP', locale: 'zh-CN' });
  });

  it('is the same customer also for ten who arrive at the same moment', async () => {
    const token = await identityToken({ sub: 'rush', name: 'Rush' });
    const guests = await Promise.all(Array.from({ length: 10 }, () => arrives(room, { identityToken: token })));
    expect(new Set(guests.map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    ['signed by somebody else', () => identityToken({ sub: 'x' }, 'another-secret-of-thirty-two-bytes')],
    ['expired', () => identityToken({ sub: 'x' }, undefined, new Date(Date.now() - 120_000))],
    ['without an end and dated ahead', () => undated({ sub: 'x', iat: Math.floor(Date.now() / 1000) + 86_400 })],
    ['without an end and a date', () => undated({ sub: 'x' })],
    ['unsigned', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`],
    ['of nobody', () => identityToken({ name: 'x' })],
    ['of gibberish', async () => 'gibberish'],
  ])('%s is never believed', async (_, token) => {
    expect(await refusedArrival(room, { identityToken: await token() })).toBe('UNAUTHENTICATED');
  });

  it('is told to privacy when it carries contact data, and again only when that changes', async () => {
    const claims = { sub: 'ada', name: 'Ada Lovelace', phone: '+447700900123', email: 'ada@example.com' };
    const { id } = await arrives(room, { identityToken: await identityToken(claims) });
    await arrives(room, { identityToken: await identityToken(claims) });
    await arrives(room, { identityToken: await identityToken({ ...claims, phone: '+447700900456' }) });
    const told = (await room.said()).filter(({ name, key }) => name === 'CustomerIdentified' && key === id);
    expect(told.map(({ payload }) => payload)).toEqual([
      { customerId: id, phone: '+447700900123', email: 'ada@example.com', realName: 'Ada Lovelace' },
      { customerId: id, phone: '+447700900456', email: 'ada@example.com', realName: 'Ada Lovelace' },
    ]);
  });

  it('gives a name to the anonymous customer of a resumed session', async () => {
    const before = await arrives(room);
    const conversationId = await before.opens('hello');
    const after = await arrives(room, {
      resumeToken: before.resumeToken,
      identityToken: await identityToken({ sub: 'late', nickname: 'Bao' }),
    });
    expect(after.id).toBe(before.id);
    expect(after.session).toMatchObject({ customer: { displayName: 'Bao' }, conversation: { id: conversationId } });
  });

  it('joins the anonymous conversation with the customer whom it names', async () => {
    const known = await arrives(room, { identityToken: await identityToken({ sub: 'joined', name: 'Jo' }) });
    const stranger = await arrives(room);
    const conversationId = await stranger.opens('who am I?');
    const after = await arrives(room, {
      resumeToken: stranger.resumeToken,
      identityToken: await identityToken({ sub: 'joined', name: 'Jo' }),
    });
    expect(after.id).toBe(known.id);
    expect(after.session.conversation.id).toBe(conversationId);
    // The token from before the merge goes on working, as the customer that it has become.
    expect(data(await stranger.asks('{ viewer { ... on Customer { id } } }')).viewer.id).toBe(known.id);
    expect(await stranger.writes(conversationId, 'still here')).toMatchObject({ sender: { id: known.id } });
  });

  it("never opens somebody else's session", async () => {
    const ann = await arrives(room, { identityToken: await identityToken({ sub: 'ann' }) });
    await ann.opens('private');
    const bob = await arrives(room, { resumeToken: ann.resumeToken, identityToken: await identityToken({ sub: 'bob' }) });
    expect(bob.id).not.toBe(ann.id);
    expect(bob.session.conversation).toBeNull();
    expect(bob.viewer.sessionId).not.toBe(ann.viewer.sessionId);
  });
});

it('what a later chapter builds is refused as such, and nobody may ask for anything else', async () => {
  const answer = await room.query(nobody, '{ viewer { __typename } }');
  expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});
