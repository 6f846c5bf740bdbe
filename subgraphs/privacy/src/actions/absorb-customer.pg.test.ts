import type { Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byIds as customersByIds } from '../store/customers.ts';
import { ask, challenged, houseDb, newId, privacyRoom, someCustomer } from '../testing/people.ts';

let room: TestRoom;
let kept: Viewer;
let absorbed: Viewer;
let phones = 0;
beforeAll(async () => {
  room = await privacyRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  [kept, absorbed] = [someCustomer(room), someCustomer(room)];
  phones += 1;
  const phone = `1360000000${phones}`;
  await room.hear('CustomerIdentified', { customerId: kept.id, realName: 'Ada Lovelace' });
  await room.hear('CustomerIdentified', { customerId: absorbed.id, phone, realName: 'A. L.' });
});

const merge = (workspaceId: string = room.workspace.id) =>
  room.hear('CustomersMerged', { keptId: kept.id, absorbedId: absorbed.id }, { key: kept.id, workspaceId });
const chooses = async (viewer: Viewer, input: object): Promise<void> => {
  room.clock.advance(1000);
  await ask(room, viewer, 'mutation ($input: MyPrivacyInput!) { setMyPrivacy(input: $input) { id } }', { input });
};
type Seen = {
  contact: { phone: string | null; realName: string | null } | null;
  hiddenFields: string[];
  consents: { purpose: string; granted: boolean }[];
};
const seenBy = async (viewer: Viewer, id: string): Promise<Seen> => {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer {
    contact { phone realName } hiddenFields consents { purpose granted } } } }`;
  const of = [{ __typename: 'Customer', id }];
  return (await ask<{ _entities: [Seen] }>(room, viewer, document, { of }))._entities[0];
};
const agent = () => agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'AGENT' });

describe('two customers who are one', () => {
  it('have one set of contact data, the kept one first', async () => {
    await merge();
    expect((await seenBy(kept, kept.id)).contact).toMatchObject({
      phone: expect.stringContaining('*'),
      realName: expect.stringMatching(/^A.*\*/),
    });
    const known = (await customersByIds(houseDb(room), [kept.id])).get(kept.id);
    expect(known).toMatchObject({ phone: `1360000000${phones}`, realName: 'Ada Lovelace' });
  });

  it('leave nothing under the id that is nobody any more, letters and challenges included', async () => {
    await challenged(room, absorbed);
    await chooses(absorbed, { consents: [{ purpose: 'marketing', granted: true }] });
    await merge();
    for (const [table, column] of [
      ['customer', 'id'],
      ['consent', 'customer_id'],
      ['challenge', 'viewer_id'],
      ['delivery', 'person_id'],
    ]) {
      const rows = (id: string) =>
        houseDb(room).query(`-- test.rows\nselect * from privacy.${table} where ${column} = $1`, [id]);
      expect(await rows(absorbed.id)).toEqual([]);
      expect(await rows(kept.id)).toHaveLength(1);
    }
  });

  it('hide what either hid, and the house is told', async () => {
    await chooses(kept, { hiddenFields: ['EMAIL'] });
    await chooses(absorbed, { hiddenFields: ['PHONE'] });
    await merge();
    expect(await seenBy(agent(), kept.id)).toMatchObject({ hiddenFields: ['EMAIL', 'PHONE'], contact: { phone: null } });
    expect((await room.said()).at(-1)).toMatchObject({
      name: 'CustomerPrivacyChanged',
      key: kept.id,
      payload: { customerId: kept.id, anonymous: false, hiddenFields: ['EMAIL', 'PHONE'] },
    });
  });

  it('agree to nothing that one of them refused', async () => {
    await chooses(absorbed, { consents: [{ purpose: 'marketing', granted: false }] });
    await chooses(kept, { consents: [{ purpose: 'marketing', granted: true }] });
    room.clock.advance(1000);
    await merge();
    const { consents } = await seenBy(kept, kept.id);
    expect(consents.map(({ granted }) => granted)).toEqual([false, true, false]);
  });

  it('are one in their own workspace alone', async () => {
    await merge(room.otherWorkspace.id);
    expect((await seenBy(absorbed, absorbed.id)).contact).not.toBeNull();
  });
});
