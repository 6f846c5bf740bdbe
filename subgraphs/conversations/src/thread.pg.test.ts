import { house } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as messages from './store/messages.ts';
import conversations from './subgraph.ts';
import { type Answer, agent, arrives, assign, data, send, thread } from './testing/guests.ts';

/** `LIUKE_SEEDS=1000` for a long look. */
const seeds = Number(process.env['LIUKE_SEEDS'] ?? 30);
const patience = 60_000 + seeds * 4_000;
const runs = { numRuns: seeds, endOnFailure: true } as const;

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
}, 60_000);
afterAll(() => room?.close());

const lastSeq = async (id: string): Promise<number> => {
  const answer = await room.query(agent(room), 'query ($id: ID!) { conversation(id: $id) { lastSeq } }', { id });
  return data(answer).conversation.lastSeq;
};
const numbers = (all: readonly Answer[]): number[] => all.map(({ seq }) => seq);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);
/** As the store opens it: a page of the API holds a hundred. */
const whole = async (id: string): Promise<Answer[]> => {
  const db = room.as(house('conversations', room.workspace.id));
  const rows = await messages.page(db, id, { limit: 10_000, backwards: false });
  return rows.map(({ seq, id: messageId, body, clientMessageId }) => ({ seq, id: messageId, text: body, clientMessageId }));
};

describe('32 who write at the same time', () => {
  it(
    'get numbers without a gap, and every word is stored once, whoever repeats it',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ who: fc.constantFrom('guest', 'staff', 'note'), key: fc.option(fc.nat(12), { freq: 2 }) }), {
            minLength: 32,
            maxLength: 32,
          }),
          async (writers) => {
            const guest = await arrives(room);
            const id = await guest.opens('begin');
            const lin = agent(room);
            await assign(room, id, guest.id, lin.id);
            const before = await lastSeq(id);
            const answers = await Promise.all(
              writers.map(({ who, key }, place) =>
                send(room, who === 'guest' ? guest.viewer : lin, {
                  conversationId: id,
                  text: `word ${place}`,
                  ...(who === 'note' && { kind: 'NOTE' }),
                  // The three sides count apart: what one side repeats is the same words of that side.
                  ...(key !== null && { clientMessageId: `${who} ${key}` }),
                }),
              ),
            );
            const sent = answers.map((answer) => data(answer).sendMessage.message);
            const distinct = new Set(
              writers.map(({ who, key }, place) => (key === null ? `alone ${place}` : `${who} ${key}`)),
            );
            const stored = await whole(id);
            expect(numbers(stored)).toEqual(upTo(before + distinct.size));
            expect(await lastSeq(id)).toBe(stored.length);
            // Whoever repeats is answered with the very message that was stored first.
            for (const [place, { who, key }] of writers.entries()) {
              const first = sent.filter(
                (_, other) => key !== null && writers[other]!.key === key && writers[other]!.who === who,
              );
              expect(new Set([sent[place].seq, ...numbers(first)]).size).toBe(1);
            }
            expect(new Set(stored.map((message) => message.id)).size).toBe(stored.length);
          },
        ),
        runs,
      );
    },
    patience,
  );
});

describe('what is read', () => {
  it(
    'never goes back, and unread is what others have said since, whatever is marked in whatever order',
    async () => {
      const step = fc.oneof(
        fc.record({ act: fc.constant('writes' as const), who: fc.constantFrom('guest', 'staff', 'note') }),
        fc.record({
          act: fc.constant('reads' as const),
          who: fc.constantFrom('guest', 'staff'),
          seq: fc.integer({ min: -3, max: 40 }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
          const guest = await arrives(room);
          const id = await guest.opens('begin');
          const lin = agent(room);
          await assign(room, id, guest.id, lin.id);
          const marks = { guest: 0, staff: 0 };
          for (const one of steps) {
            const viewer = one.who === 'guest' ? guest.viewer : lin;
            if (one.act === 'writes') {
              data(
                await send(room, viewer, { conversationId: id, text: 'word', ...(one.who === 'note' && { kind: 'NOTE' }) }),
              );
              continue;
            }
            const asked =
              'mutation ($id: ID!, $seq: Int!) { markRead(conversationId: $id, seq: $seq) { conversation { unreadCount } } }';
            data(await room.query(viewer, asked, { id, seq: one.seq }));
            marks[one.who as 'guest' | 'staff'] = Math.max(
              marks[one.who as 'guest' | 'staff'],
              Math.min(one.seq, await lastSeq(id)),
            );
          }
          const all = await thread(room, lin, id);
          const unread = async (viewer: typeof lin) =>
            data(await room.query(viewer, 'query ($id: ID!) { conversation(id: $id) { unreadCount } }', { id })).conversation
              .unreadCount;
          const told = all.filter(
            ({ kind, sender }) => sender.__typename !== 'Customer' && kind !== 'NOTE' && kind !== 'EVENT',
          );
          const asked = all.filter(({ sender }) => sender.__typename === 'Customer');
          expect(await unread(guest.viewer)).toBe(told.filter(({ seq }) => seq > marks.guest).length);
          expect(await unread(lin)).toBe(asked.filter(({ seq }) => seq > marks.staff).length);
        }),
        runs,
      );
    },
    patience,
  );
});

describe('two customers who become one while both write', () => {
  it(
    'lose no word and double none, and one conversation at most stays open',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.boolean(), { minLength: 4, maxLength: 16 }),
          fc.nat(16),
          fc.boolean(),
          async (writers, at, back) => {
            const [ada, other] = [await arrives(room), await arrives(room)];
            const talks = [await ada.opens('ada begins'), await other.opens('other begins')] as const;
            const boss = agent(room, 'SUPERVISOR');
            const merge = () =>
              room.query(
                boss,
                'mutation ($keep: ID!, $absorb: ID!) { mergeCustomers(keep: $keep, absorb: $absorb) { customer { id } } }',
                {
                  keep: back ? other.id : ada.id,
                  absorb: back ? ada.id : other.id,
                },
              );
            const works: Promise<Answer>[] = [];
            for (const [place, first] of writers.entries()) {
              if (place === at % writers.length) works.push(merge());
              works.push(
                send(room, (first ? ada : other).viewer, {
                  conversationId: talks[first ? 0 : 1],
                  text: `word ${place}`,
                  clientMessageId: `c${place}`,
                }),
              );
            }
            const answers = await Promise.all(works);
            const sent = answers
              .filter((answer) => answer.data?.sendMessage)
              .map((answer) => answer.data.sendMessage.message.id);
            const refused = answers.filter((answer) => answer.errors).map((answer) => answer.errors[0].extensions.code);
            // Two cannot both be open: who writes into the one that the merge has closed is told so, and nothing of it is kept.
            expect(refused.filter((code) => code !== 'CONFLICT')).toEqual([]);
            expect(answers.filter((answer) => answer.data?.mergeCustomers)).toHaveLength(1);
            const stored = [await whole(talks[0]), await whole(talks[1])];
            for (const all of stored) expect(numbers(all)).toEqual(upTo(all.length));
            const words = stored.flat().filter(({ text }) => text.startsWith('word'));
            expect(words.map((message) => message.id).sort()).toEqual([...sent].sort());
            const kept = back ? other.id : ada.id;
            const owners = await room
              .as(house('conversations', room.workspace.id))
              .query<Answer>(
                '-- test.owners\nselect customer_id, status from conversations.conversation where id = any ($1::uuid[])',
                [talks],
              );
            expect(owners.map(({ customerId }) => customerId)).toEqual([kept, kept]);
            expect(owners.filter(({ status }) => status !== 'RESOLVED')).toHaveLength(1);
          },
        ),
        runs,
      );
    },
    patience,
  );

  it(
    'a conversation begun meanwhile is the kept one’s',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(3), fc.boolean(), async (before, back) => {
          const [ada, other] = [await arrives(room), await arrives(room)];
          const [keep, absorb] = back ? [other, ada] : [ada, other];
          const merging =
            'mutation ($keep: ID!, $absorb: ID!) { mergeCustomers(keep: $keep, absorb: $absorb) { customer { id } } }';
          const works: (() => Promise<unknown>)[] = [
            () => ada.opens('ada'),
            () => ada.opens('ada again'),
            () => other.opens('other'),
            () => other.opens('other again'),
          ];
          const merge = () =>
            room.query(agent(room, 'SUPERVISOR'), merging, { keep: keep.id, absorb: absorb.id }).then(data);
          works.splice(before, 0, merge);
          await Promise.all(works.map((work) => work()));
          const owners = await room
            .as(house('conversations', room.workspace.id))
            .query<Answer>(
              '-- test.owners\nselect customer_id, status from conversations.conversation where customer_id = any ($1::uuid[])',
              [[keep.id, absorb.id]],
            );
          expect(owners.filter(({ customerId }) => customerId === absorb.id)).toEqual([]);
          expect(owners.filter(({ status }) => status !== 'RESOLVED')).toHaveLength(1);
        }),
        runs,
      );
    },
    patience,
  );
});
