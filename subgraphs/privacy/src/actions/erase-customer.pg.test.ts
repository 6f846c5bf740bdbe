import type { Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, challenged, codeOf, houseDb, newId, privacyRoom, proven, someCustomer } from '../testing/people.ts';

let room: TestRoom;
let ada: Viewer;
let admin: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
  admin = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' }));
});
afterAll(() => room.close());
let phones = 0;
beforeEach(async () => {
  ada = someCustomer(room);
  phones += 1;
  await room.hear('CustomerIdentified', { customerId: ada.id, phone: `1370000000${phones}`, realName: 'Canary' });
  await ask(room, ada, 'mutation { setMyPrivacy(input: { consents: [{ purpose: "marketing", granted: true }] }) { id } }');
  await challenged(room, ada);
});

type Request = { id: string; status: string; completedAt: string | null; url: string | null };
const erasing = (customerId: string) =>
  ['mutation ($id: ID!) { eraseCustomer(customerId: $id) { id status completedAt url } }', { id: customerId }] as const;
const erased = async (viewer: Viewer, customerId: string): Promise<Request> =>
  (await ask<{ eraseCustomer: Request }>(room, viewer, ...erasing(customerId))).eraseCustomer;
const status = async (id: string): Promise<string> => {
  const [row] = await houseDb(room).query<{ status: string }>(
    '-- test.status\nselect status from privacy.data_request where id = $1',
    [id],
  );
  return row!.status;
};
const answering = (requestId: string, name: string) =>
  room.hear('PersonalDataErased', { requestId, customerId: ada.id, room: name, rows: 1 }, { key: newId(room) });

describe('an erasure', () => {
  it('deletes what this room holds and asks the others', async () => {
    const request = await erased(proven(room, ada), ada.id);
    expect(request).toMatchObject({ status: 'RUNNING', completedAt: null, url: null });
    for (const [table, column] of [
      ['customer', 'id'],
      ['consent', 'customer_id'],
      ['challenge', 'viewer_id'],
      ['delivery', 'person_id'],
    ]) {
      expect(
        await houseDb(room).query(`-- test.left\nselect * from privacy.${table} where ${column} = $1`, [ada.id]),
      ).toEqual([]);
    }
    expect((await room.said()).at(-1)).toMatchObject({
      name: 'ErasureRequested',
      key: ada.id,
      payload: { requestId: request.id, customerId: ada.id },
    });
  });

  it('forgets what it could not hear of them, dead letters too; what is of others, or answers the erasure, waits on', async () => {
    const key = newId(room);
    const bo = newId(room);
    const letters = [
      ['CustomerIdentified', ada.id],
      ['PersonalDataExported', ada.id],
      ['PersonalDataErased', ada.id],
      ['CustomerIdentified', bo],
    ];
    for (const [name, customerId] of letters)
      await houseDb(room).query(
        `-- test.dies
         insert into privacy.inbox (workspace_id, event_id, name, key, said_at, payload, attempts, dead_at, error)
         values ($1, $2, $3, $4, $5, $6, 8, $5, 'broken')`,
        [room.workspace.id, newId(room), name, key, room.clock.now(), JSON.stringify({ customerId, sealed: 'AA==' })],
      );
    await erased(proven(room, ada), ada.id);
    const left = await houseDb(room).query<{ name: string; payload: { customerId: string } }>(
      '-- test.dead\nselect name, payload from privacy.inbox where key = $1 and payload is not null and dead_at is not null',
      [key],
    );
    expect(left.map(({ name, payload }) => [name, payload.customerId])).toEqual(letters.slice(2));
  });

  it('is done when every room has answered, each once', async () => {
    const { id } = await erased(admin, ada.id);
    for (const name of ['conversations', 'routing', 'intents', 'knowledge', 'knowledge']) await answering(id, name);
    expect(await status(id)).toBe('RUNNING');
    await answering(id, 'metrics');
    expect(await status(id)).toBe('DONE');
  });

  it('is done also when all rooms answer at the same time', async () => {
    const { id } = await erased(admin, ada.id);
    await Promise.all(['conversations', 'routing', 'intents', 'knowledge', 'metrics'].map((name) => answering(id, name)));
    expect(await status(id)).toBe('DONE');
    const entries = await houseDb(room).query(
      "-- test.entries\nselect 1 from privacy.audit_entry where action = 'customer.erased' and subject = $1",
      [`customer:${ada.id}`],
    );
    expect(entries).toHaveLength(1);
  });

  it('asked for again while it runs is the same one, and a new one afterwards', async () => {
    const [first, second] = await Promise.all([erased(admin, ada.id), erased(admin, ada.id)]);
    expect(second.id).toBe(first.id);
    for (const name of ['conversations', 'routing', 'intents', 'knowledge', 'metrics']) await answering(first.id, name);
    expect((await erased(admin, ada.id)).id).not.toBe(first.id);
  });

  it('is for the customer alone or an admin, after a step-up', async () => {
    expect(await codeOf(room, ada, ...erasing(ada.id))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(await codeOf(room, proven(room, someCustomer(room)), ...erasing(ada.id))).toBe('NOT_FOUND');
    expect(await codeOf(room, admin, ...erasing('no id'))).toBe('NOT_FOUND');
    const agent = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room) }));
    expect(await codeOf(room, agent, ...erasing(ada.id))).toBe('FORBIDDEN');
  });

  it('in another workspace leaves this one alone', async () => {
    await erased({ ...admin, workspaceId: room.otherWorkspace.id }, ada.id);
    expect(await houseDb(room).query('-- test.kept\nselect 1 from privacy.customer where id = $1', [ada.id])).toHaveLength(
      1,
    );
  });

  it('answered for a request that there is not changes nothing', async () => {
    await answering(newId(room), 'metrics');
  });
});
