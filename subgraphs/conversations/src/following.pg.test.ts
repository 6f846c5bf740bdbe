import { lookedOnce, type TestRoom, testRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { type Answer, agent, arrives, assign, code, data, send } from './testing/guests.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
  // It stands: nobody falls silent because the machine is slow.
  room.clock.set(new Date());
});
afterAll(() => room.close());

type Stream = AsyncGenerator<ExecutionResult, undefined, undefined>;
const take = async (stream: Stream, count: number): Promise<Answer[]> => {
  const taken: Answer[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done) throw new Error(`The stream ended after ${taken.length} of ${count}.`);
    taken.push(Object.values(data(value!))[0]);
  }
  return taken;
};
const messageAdded =
  'subscription ($id: ID!, $after: Int) { messageAdded(conversationId: $id, afterSeq: $after) { seq text sender { __typename } } }';

describe('messageAdded', () => {
  it('yields first what is stored after afterSeq, then what comes, from every side', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('1');
    for (const text of ['2', '3', '4']) await guest.writes(id, text);
    const stream = room.subscribe(guest.viewer, messageAdded, { id, after: 1 });
    expect((await take(stream, 3)).map(({ text }) => text)).toEqual(['2', '3', '4']);
    const lin = agent(room);
    await assign(room, id, guest.id, lin.id);
    data(await send(room, lin, { conversationId: id, text: '6' }));
    expect(await take(stream, 2)).toMatchObject([
      { seq: 5, sender: { __typename: 'System' } },
      { seq: 6, sender: { __typename: 'Agent' } },
    ]);
    await stream.return(undefined);
  });

  it('without afterSeq yields only what comes', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('before');
    const stream = room.subscribe(guest.viewer, messageAdded, { id });
    let heard: Answer = null;
    const next = take(stream, 1).then(([message]) => {
      heard = message;
    });
    // When it begins to listen cannot be seen from here: so say it until it is heard.
    while (heard === null) await guest.writes(id, 'after');
    await next;
    expect(heard.text).toBe('after');
    await stream.return(undefined);
  });

  it('passes over notes for a customer, and not for staff', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('1');
    data(await send(room, agent(room), { conversationId: id, kind: 'NOTE', text: '2' }));
    await guest.writes(id, '3');
    const own = room.subscribe(guest.viewer, messageAdded, { id, after: 0 });
    const staff = room.subscribe(agent(room), messageAdded, { id, after: 0 });
    expect((await take(own, 2)).map(({ seq }) => seq)).toEqual([1, 3]);
    expect((await take(staff, 3)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await Promise.all([own.return(undefined), staff.return(undefined)]);
  });

  it('refuses what is not there and what is below zero', async () => {
    const guest = await arrives(room);
    const first = async (variables: Record<string, unknown>) =>
      code((await room.subscribe(guest.viewer, messageAdded, variables).next()).value!);
    expect(await first({ id: agent(room).id, after: 0 })).toBe('NOT_FOUND');
    expect(await first({ id: await guest.opens(), after: -1 })).toBe('BAD_USER_INPUT');
  });

  it('leaves no gap and repeats nothing, however often a reader is cut off while four write', async () => {
    const plan = fc.record({
      writes: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 4, maxLength: 4 }),
      // After how many messages the reader is cut off, again and again.
      cuts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ writes, cuts }) => {
        const guest = await arrives(room);
        const id = await guest.opens();
        const total = writes.reduce((sum, count) => sum + count, 0);
        const writing = Promise.all(
          writes.map(async (count, writer) => {
            for (let nth = 0; nth < count; nth += 1) await guest.writes(id, `${writer}-${nth}`);
          }),
        );
        const read: number[] = [];
        for (let turn = 0; read.length < total; turn += 1) {
          const stream = room.subscribe(guest.viewer, messageAdded, { id, after: read.at(-1) ?? 0 });
          const until = Math.min(cuts[turn % cuts.length]!, total - read.length);
          read.push(...(await take(stream, until)).map(({ seq }) => seq));
          await stream.return(undefined);
        }
        await writing;
        expect(read).toEqual(Array.from({ length: total }, (_, index) => index + 1));
      }),
      { numRuns: 12 },
    );
  });
});

it('conversationChanged yields the present state at once and each later one', async () => {
  const guest = await arrives(room);
  const id = await guest.opens('hi');
  const stream = room.subscribe(
    guest.viewer,
    'subscription ($id: ID!) { conversationChanged(conversationId: $id) { status lastSeq } }',
    { id },
  );
  expect(await take(stream, 1)).toEqual([{ status: 'BOT', lastSeq: 1 }]);
  await assign(room, id, guest.id, agent(room).id);
  expect(await take(stream, 1)).toEqual([{ status: 'ASSIGNED', lastSeq: 2 }]);
  await stream.return(undefined);
});

it('typingChanged tells who begins and who stops, by word or by silence, and nobody of themselves', async () => {
  const guest = await arrives(room);
  const id = await guest.opens('hi');
  const [lin, mo] = [agent(room), agent(room)];
  const types = async (viewer = lin, typing = true) =>
    data(
      await room.query(
        viewer,
        'mutation ($id: ID!, $typing: Boolean!) { setTyping(conversationId: $id, typing: $typing) }',
        { id, typing },
      ),
    );
  const document =
    'subscription ($id: ID!) { typingChanged(conversationId: $id) { typing sender { __typename ... on Agent { id } } } }';
  const stream = room.subscribe(guest.viewer, document, { id });
  await types();
  const begins = { typing: true, sender: { __typename: 'Agent', id: lin.id } };
  expect(await take(stream, 1)).toEqual([begins]);
  await types(guest.viewer);
  await types(mo);
  expect(await take(stream, 1)).toEqual([{ typing: true, sender: { __typename: 'Agent', id: mo.id } }]);
  await types(mo, false);
  expect(await take(stream, 1)).toEqual([{ typing: false, sender: { __typename: 'Agent', id: mo.id } }]);
  const silent = take(stream, 1);
  room.clock.advance(9_000);
  room.live.nudge(room.workspace.id, `conversations:typing:${id}`);
  expect(await silent).toEqual([{ typing: false, sender: { __typename: 'Agent', id: lin.id } }]);
  room.clock.set(new Date());
  await stream.return(undefined);
});

it('inboxChanged yields what matches as it appears or changes, and nothing from before', async () => {
  const lin = agent(room);
  const before = await arrives(room);
  await before.opens('before');
  const stream = room.subscribe(
    lin,
    'subscription ($filter: ConversationFilter) { inboxChanged(filter: $filter) { id status lastMessage { text } } }',
    { filter: { status: ['ASSIGNED'] } },
  );
  const begun = lookedOnce(room.live);
  const next = take(stream, 1);
  await begun;
  const guest = await arrives(room);
  const id = await guest.opens('new');
  await assign(room, id, guest.id, lin.id);
  expect(await next).toMatchObject([{ id, status: 'ASSIGNED' }]);
  await guest.writes(id, 'more');
  expect(await take(stream, 1)).toMatchObject([{ id, lastMessage: { text: 'more' } }]);
  await stream.return(undefined);
});
