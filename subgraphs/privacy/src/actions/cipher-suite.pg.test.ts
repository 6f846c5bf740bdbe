import { seal, type Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as customers from '../store/customers.ts';
import { ask, houseDb, newId, privacyRoom, proven, someCustomer } from '../testing/people.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';
import { verifyReceipt } from './verify-receipt.ts';

let room: TestRoom;
let admin: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
  admin = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' }));
});
afterAll(() => room.close());

/** Every process hears of it within moments: until then it may seal by the former one. */
const change = async (cipherSuite: string): Promise<void> => {
  const changing = `mutation { setPrivacySettings(input: { cipherSuite: ${cipherSuite} }) { cipherSuite } }`;
  expect(await ask(room, admin, changing)).toEqual({ setPrivacySettings: { cipherSuite } });
  const first = async () => (await seal(houseDb(room), null, 'test', 'x'))[0];
  await expect.poll(first, { timeout: 30_000 }).toBe(cipherSuite === 'SM4' ? 2 : 1);
};
const known = async (id: string) => (await customers.byIds(houseDb(room), [id])).get(id)?.phone;
const suiteOf = async (id: string): Promise<number> => {
  const [row] = await houseDb(room).query<{ suite: number }>(
    '-- test.suite\nselect get_byte(contact, 0) as suite from privacy.customer where id = $1',
    [id],
  );
  return row!.suite;
};
const someoneAt = async (phone: string): Promise<string> => {
  const { id } = someCustomer(room);
  await room.hear('CustomerIdentified', { customerId: id, phone });
  return id;
};
const erase = async (customerId: string): Promise<string> => {
  const erasing = `mutation { eraseCustomer(customerId: "${customerId}") { id receipt } }`;
  const { eraseCustomer } = await ask<{ eraseCustomer: { id: string; receipt: string | null } }>(room, admin, erasing);
  expect(eraseCustomer.receipt).toBeNull();
  for (const name of ['conversations', 'routing', 'intents', 'knowledge', 'metrics'])
    await room.hear(
      'PersonalDataErased',
      { requestId: eraseCustomer.id, customerId, room: name, rows: 2 },
      { key: newId(room) },
    );
  const { dataRequest } = await ask<{ dataRequest: { receipt: string } }>(
    room,
    admin,
    `{ dataRequest(id: "${eraseCustomer.id}") { receipt } }`,
  );
  return dataRequest.receipt;
};

it('from the setting on new data is sealed by it, also of a customer met before, and nothing becomes unreadable', async () => {
  const [ada, bob] = [await someoneAt('13812345678'), await someoneAt('13912345678')];
  expect(await suiteOf(ada)).toBe(1);
  await change('SM4');
  expect(await known(ada)).toBe('13812345678');
  await room.hear('CustomerIdentified', { customerId: ada, phone: '13612345678' });
  expect([await suiteOf(ada), await suiteOf(bob)]).toEqual([2, 1]);
  const eve = await someoneAt('13712345678');
  expect(await suiteOf(eve)).toBe(2);

  await change('AES_256_GCM');
  expect(await suiteOf(await someoneAt('13512345678'))).toBe(1);
  expect(await Promise.all([ada, bob, eve].map(known))).toEqual(['13612345678', '13912345678', '13712345678']);
});

it('the audit chain goes on by its hash and is verified through every change', async () => {
  await change('SM4');
  await someoneAt('13112345678');
  await change('AES_256_GCM');
  await someoneAt('13212345678');
  const rows = await houseDb(room).query<{ sm3: boolean }>(
    "-- test.hashes\nselect hash like 'sm3:%' as sm3 from privacy.audit_entry order by seq desc limit 4",
  );
  expect(rows.map(({ sm3 }) => sm3)).toEqual([false, false, true, true]);
  expect(await verifyAuditChain(houseDb(room))).toMatchObject({ intact: true });
});

it.each([
  ['AES_256_GCM', 'EdDSA'],
  ['SM4', 'SM2'],
])('under %s an erasure ends with a receipt by %s that lists every room', async (suite, algorithm) => {
  await change(suite);
  const customerId = await someoneAt('13312345678');
  const text = await erase(customerId);
  const read = await verifyReceipt((viewer) => room.as(viewer), text);
  expect(read).toMatchObject({ algorithm, receipt: { customerId, keysDestroyed: 1, workspaceId: room.workspace.id } });
  expect(read!.receipt.rooms.map((answer) => [answer.room, answer.rows]).sort()).toEqual([
    ['conversations', 2],
    ['intents', 2],
    ['knowledge', 2],
    ['metrics', 2],
    ['privacy', 2],
    ['routing', 2],
  ]);
  const [head, body, signature] = text.split('.');
  const other = Buffer.from(body!, 'base64url').toString().replace(customerId, newId(room));
  const forged = `${head}.${Buffer.from(other).toString('base64url')}.${signature}`;
  expect(await verifyReceipt((viewer) => room.as(viewer), forged)).toBeNull();
});

it('two erasures that end at once have the same key', async () => {
  const [one, two] = await Promise.all([erase(await someoneAt('13412345678')), erase(await someoneAt('13012345678'))]);
  const keys = [one, two].map((text) => JSON.parse(Buffer.from(text.split('.')[0]!, 'base64url').toString()).kid);
  expect(keys[0]).toBe(keys[1]);
});
