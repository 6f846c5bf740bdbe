import { type TestRoom, testRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeCustomers } from './actions/merge-customers.ts';
import * as messages from './store/messages.ts';
import conversations from './subgraph.ts';
import { connected, customerOf, deskOf, gateway, leases, receives, settles } from './testing/channels.ts';
import type { Answer } from './testing/guests.ts';

let room: TestRoom;
let channelId: string;
let number = 0;
beforeAll(async () => {
  room = await testRoom(conversations);
  channelId = await connected(room);
});
afterAll(() => room.close());

const house = () => room.as({ ...gateway, kind: 'house', workspaceId: room.workspace.id });
const writes = (externalId: string, text: string, messageId = `m${++number}`) =>
  receives(room, { channelId, messageId, from: { externalId }, text });
const thread = async (conversationId: string): Promise<{ seq: number; body: string; sender: string }[]> =>
  (await messages.page(house(), conversationId, { limit: 1_000, backwards: false })).map(({ seq, body, senderKind }) => ({
    seq,
    body,
    sender: senderKind,
  }));
const gapless = (rows: readonly { seq: number }[]): void =>
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));

describe('whatever happens at the same moment', () => {
  it('each message is stored once and every number given once, with every message told up to three times', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ message: fc.nat(9), person: fc.nat(2) }), { minLength: 10, maxLength: 32 }),
        async (telling) => {
          const run = ++number;
          const told = await Promise.all(
            telling.map(({ message, person }) =>
              writes(`person-${run}-${person}`, `words ${person} ${message}`, `told-${run}-${person}-${message}`),
            ),
          );
          const distinct = new Set(telling.map(({ message, person }) => `${person} ${message}`));
          expect(told.filter(({ repeated }) => !repeated)).toHaveLength(distinct.size);
          const ids = new Set(told.map(({ conversationId }) => conversationId as string));
          expect(ids.size).toBe(new Set(telling.map(({ person }) => person)).size);
          let stored = 0;
          for (const id of ids) {
            const rows = await thread(id);
            gapless(rows);
            stored += rows.length;
          }
          expect(stored).toBe(distinct.size);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('several gateways deliver each message, in order, whichever of them fail, die or come late', async () => {
    const outcome = fc.constantFrom('SENT', 'SENT', 'SENT', 'RETRY', 'dies', 'late');
    await fc.assert(
      fc.asyncProperty(
        fc.array(outcome, { minLength: 40, maxLength: 80 }),
        fc.integer({ min: 1, max: 4 }),
        async (outcomes, gateways) => {
          const people = await Promise.all(
            [0, 1, 2].map(async () => {
              const openid = `reader-${++number}`;
              const { conversationId } = await writes(openid, '你好');
              const { customer } = await customerOf(room, conversationId);
              return { openid, desk: await deskOf(room, conversationId, customer.id) };
            }),
          );
          const heard = new Map<string, string[]>(people.map(({ openid }) => [openid, []]));
          const steps = [...outcomes];
          /** What comes back with a word on it when its lease has run out. */
          const late: Answer[] = [];
          const deliver = async (delivery: Answer): Promise<void> => {
            const step = steps.shift() ?? 'SENT';
            // The provider has it in every case but a refusal.
            if (step !== 'RETRY') heard.get(delivery.externalId)?.push(delivery.text);
            if (step === 'late') late.push(delivery);
            else if (step !== 'dies') await settles(room, delivery, { outcome: step, partsSent: step === 'SENT' ? 1 : 0 });
          };
          const say = async (): Promise<void> => {
            for (let turn = 1; turn <= 5; turn++) await Promise.all(people.map(({ desk }) => desk.say(`${turn}`)));
          };
          const carry = async (): Promise<void> => {
            for (let quiet = 0; quiet < 3; ) {
              const hands = await Promise.all(Array.from({ length: gateways }, () => leases(room, 5)));
              const held = hands.flatMap(({ deliveries }) => deliveries);
              // No two gateways ever hold the same, nor two messages to one person.
              expect(new Set(held.map(({ externalId }) => externalId)).size).toBe(held.length);
              await Promise.all(held.map(deliver));
              quiet = held.length === 0 ? quiet + 1 : 0;
              if (held.length === 0) room.clock.advance(61_000);
              for (const one of late.splice(0)) await settles(room, one, { outcome: 'FAILED', problem: 'REFUSED' });
            }
          };
          await say();
          room.clock.advance(1);
          await carry();
          for (let rest = await leases(room); rest.nextAt !== null; rest = await leases(room)) {
            for (const delivery of rest.deliveries) {
              heard.get(delivery.externalId)?.push(delivery.text);
              await settles(room, delivery, { outcome: 'SENT' });
            }
            if (rest.deliveries.length === 0) room.clock.set(new Date(rest.nextAt));
          }
          for (const { openid } of people) {
            const words = heard.get(openid) ?? [];
            const once = words.filter((text, index) => text !== words[index - 1]);
            expect(once).toEqual(['1', '2', '3', '4', '5']);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('two who become one while both write lose nothing and double nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 10 }), async (each) => {
        const [one, two] = [`one-${++number}`, `two-${++number}`];
        const first = [await writes(one, `${one} 0`), await writes(two, `${two} 0`)];
        const [keep, absorb] = await Promise.all(
          first.map(async ({ conversationId }) => (await customerOf(room, conversationId)).customer.id as string),
        );
        await Promise.all([
          ...Array.from({ length: each }, (_, index) => writes(one, `${one} ${index + 1}`)),
          ...Array.from({ length: each }, (_, index) => writes(two, `${two} ${index + 1}`)),
          mergeCustomers(house(), keep!, absorb!),
        ]);
        const after = await writes(two, `${two} after`);
        expect((await customerOf(room, after.conversationId)).customer.id).toBe(keep);
        const talks = await house().query<{ id: string; status: string }>(
          '-- test.talks\nselect id, status from conversations.conversation where customer_id = any ($1::uuid[])',
          [[keep, absorb]],
        );
        expect(talks.filter(({ status }) => status !== 'RESOLVED')).toHaveLength(1);
        const said: string[] = [];
        for (const { id } of talks) {
          const rows = await thread(id);
          gapless(rows);
          said.push(...rows.filter(({ sender }) => sender === 'CUSTOMER').map(({ body }) => body));
        }
        const expected = [one, two].flatMap((name) => Array.from({ length: each + 1 }, (_, index) => `${name} ${index}`));
        expect(said.sort()).toEqual([...expected, `${two} after`].sort());
      }),
      { numRuns: 8 },
    );
  });
});
