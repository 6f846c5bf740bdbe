import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loaders } from '../loaders.ts';
import conversations from '../subgraph.ts';
import { agent, arrives, data, type Guest } from '../testing/guests.ts';
import { customerOf } from './customer-of.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
});
afterAll(() => room.close());

/** The loaders of one answer to this guest, over the rows as they are when asked. */
const answering = (guest: Guest): never => {
  const db = room.as(guest.viewer);
  const loader = <Row>(read: (ids: string[]) => Promise<ReadonlyMap<string, Row>>) => {
    const load = { load: async (id: string) => (await read([id])).get(id) ?? null, clear: () => load };
    return load;
  };
  return {
    load: {
      conversation: loader((ids) => loaders.conversation(db, ids)),
      customer: loader((ids) => loaders.customer(db, ids)),
    },
  } as never;
};

describe('whose conversation it is', () => {
  it('is still told where a merge comes between reading the conversation and its customer', async () => {
    const [kept, absorbed] = [await arrives(room), await arrives(room)];
    const id = await absorbed.opens('hello');
    const read = { id, customerId: absorbed.id };
    const merging = 'mutation ($k: ID!, $a: ID!) { mergeCustomers(keep: $k, absorb: $a) { customer { id } } }';
    data(await room.query(agent(room, 'SUPERVISOR'), merging, { k: kept.id, a: absorbed.id }));
    const context = answering(absorbed);
    expect((await customerOf(read, context)).id).toBe(kept.id);
  });

  it('is told to nobody whose it is not', async () => {
    const [ada, stranger] = [await arrives(room), await arrives(room)];
    const id = await ada.opens('hello');
    const context = answering(stranger);
    for (const conversationId of [id, randomUUID()]) {
      const asked = customerOf({ id: conversationId, customerId: ada.id }, context);
      await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
