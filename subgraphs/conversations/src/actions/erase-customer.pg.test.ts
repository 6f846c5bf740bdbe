import { randomUUID } from 'node:crypto';
import { house, seal, unseal } from '@liuke/kit';
import { eventually, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import conversations from '../subgraph.ts';
import { arrives } from '../testing/guests.ts';
import { mergeCustomers } from './merge-customers.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
});
afterAll(() => room.close());

const db = () => room.as(house('conversations', room.workspace.id));
const seals = (customerId: string): Promise<Buffer> => seal(db(), customerId, 'x', `of ${customerId}`);

it('what was sealed for an absorbed customer by who had not heard of the merge yet is closed with the one who was kept', async () => {
  const [kept, absorbed, further, other] = [
    await arrives(room),
    await arrives(room),
    await arrives(room),
    await arrives(room),
  ];
  const before = await seals(absorbed.id);
  await mergeCustomers(db(), absorbed.id, further.id);
  await mergeCustomers(db(), kept.id, absorbed.id);
  // The keyring hears of a merge beside it; what it seals from then on for the absorbed has a key of its own.
  const keysOf = async (id: string): Promise<number> =>
    (await db().query('-- test.keys\nselect 1 from house.data_key where customer_id = $1', [id])).length;
  const late: Buffer[] = [];
  for (const { id } of [absorbed, further])
    await eventually('it is sealed under a key that no merge has moved', async () => {
      late.push(await seals(id));
      return (await keysOf(id)) > 0;
    });
  const others = await seals(other.id);
  const opened = async (): Promise<(string | null)[]> =>
    Promise.all([before, ...late, others].map((sealed) => unseal(db(), 'x', sealed)));
  expect(await opened()).not.toContain(null);

  await room.hear('ErasureRequested', { requestId: randomUUID(), customerId: kept.id });
  expect(await keysOf(absorbed.id)).toBe(0);
  expect(await keysOf(further.id)).toBe(0);
  // Those of the kept one, and what was inherited with them, are privacy's to destroy.
  expect(await unseal(db(), 'x', others)).toBe(`of ${other.id}`);
  await eventually('it is closed', async () => (await unseal(db(), 'x', late.at(-1)!)) === null);
});
