import { randomUUID } from 'node:crypto';
import { destroyKeys, house } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealing } from '../background/sealing.ts';
import metrics from '../subgraph.ts';
import { customer, data, supervisor } from '../testing/story.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom({ ...metrics, background: [sealing(20)] }, { background: true });
});
afterAll(() => room.close());

const at = () => room.clock.now().toISOString();
const tracks = (id: string, events: object[]) =>
  data(
    room.query(customer(room, id), 'mutation($events: [BehaviourEventInput!]!) { track(events: $events) { accepted } }', {
      events: events.map((event) => ({ id: randomUUID(), kind: 'PAGE_VIEW', at: at(), ...event })),
    }),
  );
type Seen = { name: string | null; url: string | null; properties: object | null };
const behaviour = async (id: string): Promise<Seen[]> => {
  const document = `query($of: [_Any!]!) {
    _entities(representations: $of) { ... on Customer { behaviour { name url properties } } } }`;
  const of = [{ __typename: 'Customer', id }];
  const { _entities } = await data<{ _entities: [{ behaviour: Seen[] }] }>(room.query(supervisor(room), document, { of }));
  return _entities[0].behaviour;
};
const db = () => room.as(house('metrics', room.workspace.id));
const rowsOf = async (id: string): Promise<string> => {
  const rows = await db().query<{ row: string }>(
    `-- test.rows
     select to_jsonb(act)::text as row from metrics.behaviour act where customer_id = $1`,
    [id],
  );
  expect(rows.length).toBeGreaterThan(0);
  return rows.map(({ row }) => row).join('\n');
};

const told = { name: 'secretname', url: 'https://shop/secretpath?q=secretquery', properties: { secretkey: 'secretvalue' } };

describe('what a page tells of its visitor', () => {
  it('is read as it was told, and stands nowhere in the table', async () => {
    const id = randomUUID();
    await tracks(id, [told]);
    expect(await behaviour(id)).toEqual([told]);
    expect(await rowsOf(id)).not.toContain('secret');
  });

  it('is over once its customer is erased, even where the row is still there', async () => {
    const id = randomUUID();
    await tracks(id, [told]);
    await db().transaction((tx) => destroyKeys(tx, id));
    await expect.poll(() => behaviour(id)).toEqual([{ name: null, url: null, properties: null }]);
  });

  it('does not open in the row of another, whose event may bear the same id', async () => {
    const [one, thief] = [randomUUID(), randomUUID()];
    await tracks(one, [{ ...told, id: 'same' }]);
    await tracks(thief, [{ id: 'same', name: 'mine' }]);
    await db().query(
      `-- test.steal
       update metrics.behaviour thief set content = act.content from metrics.behaviour act
       where thief.customer_id = $1 and act.customer_id = $2`,
      [thief, one],
    );
    await expect(behaviour(thief)).rejects.toThrow();
  });

  it('follows its customer when two are one', async () => {
    const [kept, absorbed] = [randomUUID(), randomUUID()];
    await tracks(absorbed, [told]);
    await room.hear('CustomersMerged', { keptId: kept, absorbedId: absorbed }, { key: kept });
    expect(await behaviour(kept)).toEqual([told]);
  });

  it('is exported whole', async () => {
    const id = randomUUID();
    await tracks(id, [told]);
    const requestId = randomUUID();
    await room.hear('ExportRequested', { requestId, customerId: id });
    const parts = (await room.said()).filter(({ name }) => name === 'PersonalDataExported');
    expect(JSON.stringify(parts.map(({ payload }) => payload))).toContain('secretquery');
  });

  it('of before it was sealed, is read from the first moment and sealed by itself, in every workspace', async () => {
    for (const workspace of [room.workspace, room.otherWorkspace]) {
      const id = randomUUID();
      const own = room.as(house('metrics', workspace.id));
      await own.query(
        `-- test.unsealed
         insert into metrics.behaviour (workspace_id, customer_id, event_id, kind, at, row_id,
           unsealed_name, unsealed_url, unsealed_properties)
         select $1, $2, 'old-' || n, 'PAGE_VIEW', now(), gen_random_uuid(), $3, $4, $5 from generate_series(1, 600) n`,
        [workspace.id, id, told.name, told.url, told.properties],
      );
      if (workspace === room.workspace) expect((await behaviour(id))[0]).toEqual(told);
      const left = () =>
        own.query('-- test.left\nselect 1 from metrics.behaviour where customer_id = $1 and content is null', [id]);
      await expect.poll(left).toEqual([]);
      const [row] = await own.query<{ row: string }>(
        `-- test.sealed
         select string_agg(to_jsonb(act)::text, '') as row from metrics.behaviour act where customer_id = $1`,
        [id],
      );
      expect(row!.row).not.toContain('secret');
      if (workspace === room.workspace) expect(await behaviour(id)).toEqual(Array.from({ length: 20 }, () => told));
    }
  });

  it('is counted in funnels by its beginning and its properties, and in no other', async () => {
    const range = { from: new Date(room.clock.now().getTime() - 60_000), to: new Date(room.clock.now().getTime() + 60_000) };
    const steps = [{ kind: 'PRODUCT_VIEW', name: 'look', urlPrefix: 'https://shop/sho' }, { kind: 'PURCHASE' }];
    const visitor = async (url: string, properties: object) => {
      await tracks(randomUUID(), [{ kind: 'PRODUCT_VIEW', name: 'look', url, properties }]);
    };
    await visitor('https://shop/shoes?colour=red', { size: 42, campaign: 'autumn' });
    await visitor('https://shop/shoes', { size: '42' });
    await visitor('https://shop/hats', { size: 42 });
    const document = `query($input: FunnelInput!) { funnel(input: $input) { steps { customers } groups { value steps { customers } } } }`;
    const asked = { range, steps, breakdown: 'size' };
    const { funnel } = await data<{ funnel: object }>(room.query(supervisor(room), document, { input: asked }));
    expect(funnel).toEqual({
      steps: [{ customers: 2 }, { customers: 0 }],
      groups: [{ value: '42', steps: [{ customers: 2 }, { customers: 0 }] }],
    });
  });
});
