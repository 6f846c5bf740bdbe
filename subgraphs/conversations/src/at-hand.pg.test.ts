import type { Viewer } from '@liuke/kit';
import { agentViewer, eventually, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { type Answer, agent, arrives, assign, code, data, identityToken, send } from './testing/guests.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
  room.clock.set(new Date());
});
afterAll(() => room.close());

const saved = async (viewer: Viewer, id: string, text: string) =>
  room.query(
    viewer,
    'mutation ($id: ID!, $text: String!) { saveMyDraft(conversationId: $id, text: $text) { text savedAt } }',
    {
      id,
      text,
    },
  );
const read = (viewer: Viewer, id: string) =>
  room.query(viewer, 'query ($id: ID!) { myDraft(conversationId: $id) { text savedAt } }', { id });
const draftOf = async (viewer: Viewer, id: string): Promise<string | null> =>
  data(await read(viewer, id)).myDraft?.text ?? null;

describe('what is written and not sent', () => {
  it('is there on another device of the same agent, and nobody else’s', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const lin = agent(room);
    const atHome = agentViewer({ workspaceId: room.workspace.id, id: lin.id });
    expect(data(await saved(lin, id, '您好，我来')).saveMyDraft).toEqual({
      text: '您好，我来',
      savedAt: room.clock.now().toISOString(),
    });
    expect(await draftOf(atHome, id)).toBe('您好，我来');
    await saved(atHome, id, '您好，我来查一下');
    expect(await draftOf(lin, id)).toBe('您好，我来查一下');
    expect(await draftOf(agent(room), id)).toBeNull();
    expect(await draftOf(guest.viewer, id)).toBeNull();
  });

  it('is a customer’s on every device of theirs', async () => {
    const identity = await identityToken({ sub: 'drafts', name: 'Ada' });
    const phone = await arrives(room, { identityToken: identity });
    const id = await phone.opens('hi');
    await saved(phone.viewer, id, 'my order is');
    const laptop = await arrives(room, { identityToken: identity });
    expect(await draftOf(laptop.viewer, id)).toBe('my order is');
  });

  it('goes when a message is sent there, when the box is emptied, and after seven days', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    await saved(guest.viewer, id, 'half a sen');
    data(await send(room, guest.viewer, { conversationId: id, text: 'half a sentence' }));
    await eventually('it is gone', async () => (await draftOf(guest.viewer, id)) === null);
    await saved(guest.viewer, id, 'x');
    expect(data(await saved(guest.viewer, id, ' \n')).saveMyDraft).toBeNull();
    expect(await draftOf(guest.viewer, id)).toBeNull();
    await saved(guest.viewer, id, 'x');
    room.clock.advance(6 * 86_400_000);
    const later = { ...guest.viewer, expiresAt: Number.MAX_SAFE_INTEGER };
    expect(await draftOf(later, id)).toBe('x');
    room.clock.advance(86_400_000);
    expect(await draftOf(later, id)).toBeNull();
    room.clock.set(new Date());
  });

  it('is nobody’s where the conversation is not theirs to see', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const [other, stranger] = [await arrives(room), agent(room, 'ADMIN', room.otherWorkspace.id)];
    for (const viewer of [other.viewer, stranger]) {
      expect(code(await saved(viewer, id, 'x'))).toBe('NOT_FOUND');
      expect(code(await read(viewer, id))).toBe('NOT_FOUND');
    }
    expect(code(await saved(guest.viewer, 'nonsense', 'x'))).toMatch(/NOT_FOUND|BAD_USER_INPUT/);
  });

  it('has an end: no longer than a message, and so many conversations a person', async () => {
    const lin = agent(room);
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    expect(code(await saved(lin, id, 'x'.repeat(8_001)))).toBe('BAD_USER_INPUT');
    data(await saved(lin, id, '字'.repeat(8_000)));
    expect((await draftOf(lin, id))?.length).toBe(8_000);
  });
});

describe('where a conversation is open', () => {
  const follow = 'subscription ($id: ID!) { messageAdded(conversationId: $id, afterSeq: 0) { text } }';
  const openOn = async (viewer: Viewer, id: string): Promise<Answer[]> =>
    data(
      await room.query(
        viewer,
        `query ($id: ID!) { conversation(id: $id) { openOn {
           device since person { __typename ... on Customer { id } ... on Agent { id } } } } }`,
        { id },
      ),
    ).conversation.openOn;

  /** Follows as a window does, until it is closed. */
  const opens = async (viewer: Viewer, id: string, count: number) => {
    const stream = room.subscribe(viewer, follow, { id });
    // What was said before comes first: by then this window, too, is counted.
    await stream.next();
    const next = stream.next();
    await eventually('it is known to be open', async () => (await openOn(agent(room), id)).length === count);
    return async () => {
      await stream.return(undefined);
      await next;
    };
  };

  it('is who follows its messages, one entry a session, for as long as they do', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const lin = agent(room);
    await assign(room, id, guest.id, lin.id);
    expect(await openOn(lin, id)).toEqual([]);
    const customerCloses = await opens(guest.viewer, id, 1);
    const linCloses = await opens(lin, id, 2);
    const again = await opens(lin, id, 2);
    const seen = await openOn(lin, id);
    expect(seen.map(({ person }) => person)).toEqual([
      { __typename: 'Customer', id: guest.id },
      { __typename: 'Agent', id: lin.id },
    ]);
    expect(JSON.stringify(seen)).not.toContain(guest.viewer.sessionId);
    // One of two windows of one session: still open.
    await linCloses();
    expect((await openOn(lin, id)).length).toBe(2);
    await again();
    await customerCloses();
    await eventually('nobody has it open', async () => (await openOn(lin, id)).length === 0);
  });

  it('openChanged tells a colleague when somebody opens it, closes it, or falls silent, and nothing else', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const [lin, mo] = [agent(room), agent(room)];
    const openChanged =
      'subscription ($id: ID!) { openChanged(conversationId: $id) { openOn { person { ... on Agent { id } ... on Customer { id } } } } }';
    const stream = room.subscribe(lin, openChanged, { id });
    const whoNow = async (): Promise<string[]> =>
      data((await stream.next()).value!).openChanged.openOn.map(({ person }: Answer) => person.id);
    expect(await whoNow()).toEqual([]);
    const [first, moCloses] = await Promise.all([whoNow(), opens(mo, id, 1)]);
    expect(first).toEqual([mo.id]);
    // A second window of hers is no news; the customer's is.
    const again = await opens(mo, id, 1);
    const [both, customerCloses] = await Promise.all([whoNow(), opens(guest.viewer, id, 2)]);
    expect(both).toEqual([mo.id, guest.viewer.id]);
    await again();
    const [alone] = await Promise.all([whoNow(), moCloses()]);
    expect(alone).toEqual([guest.viewer.id]);
    const silent = whoNow();
    room.clock.advance(31_000);
    room.live.nudge(room.workspace.id, `conversations:open:${id}`);
    expect(await silent).toEqual([]);
    await customerCloses();
    await stream.return(undefined);
    room.clock.set(new Date());
  });

  it('is for staff: a customer does not see who looks', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const asked = await room.query(guest.viewer, 'query ($id: ID!) { conversation(id: $id) { openOn { device } } }', { id });
    expect(code(asked)).toBe('FORBIDDEN');
    const follows = 'subscription ($id: ID!) { openChanged(conversationId: $id) { id } }';
    expect(code((await room.subscribe(guest.viewer, follows, { id }).next()).value!)).toBe('FORBIDDEN');
    const nowhere = room.subscribe(agent(room), follows, { id: agent(room).id });
    expect(code((await nowhere.next()).value!)).toBe('NOT_FOUND');
  });

  it('of a process that was killed, it is believed for half a minute', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const closes = await opens(guest.viewer, id, 1);
    room.clock.advance(31_000);
    expect(await openOn(agent(room), id)).toEqual([]);
    await closes();
    room.clock.set(new Date());
  });
});
