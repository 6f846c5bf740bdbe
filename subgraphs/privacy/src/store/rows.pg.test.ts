import { configure, nobody, plumbing, type Viewer } from '@liuke/kit';
import { agentViewer, partnerViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  challenged,
  houseDb,
  newId,
  privacyRoom,
  proven,
  signedIn,
  someAgent,
  someCustomer,
  wrongCode,
} from '../testing/people.ts';
import { byIds as customersByIds } from './customers.ts';
import { demoOutbox } from './deliveries.ts';
import * as attempts from './sso-attempts.ts';
import * as codes from './sso-codes.ts';
import * as identities from './sso-identities.ts';
import * as providers from './sso-provider.ts';

let room: TestRoom;
let ada: Viewer;
let tables: string[];

/** Fills every table of the room, by its own actions. */
beforeAll(async () => {
  room = await privacyRoom();
  ada = someCustomer(room);
  await room.hear('CustomerIdentified', { customerId: ada.id, phone: '13812345678' });
  await ask(room, ada, 'mutation { setMyPrivacy(input: { consents: [{ purpose: "marketing", granted: true }] }) { id } }');
  // One letter that waits for its provider, and one that lies in the demo's outbox.
  configure({
    sms: { account: { provider: 'twilio', id: 'AC', secret: 's', from: '+1', template: null }, templateEn: null },
  });
  await challenged(room, ada);
  configure({ sms: null });
  await challenged(room, ada);
  const agent = await someAgent(room, 'ADMIN');
  await signedIn(room, agent);
  await room.query(
    nobody,
    `mutation { signIn(input: { workspaceKey: "demo", email: "${agent.email}", password: "${wrongCode('')}" }) { token } }`,
  );
  const admin = proven(room, agentViewer({ workspaceId: room.workspace.id, id: agent.id, role: 'ADMIN' }));
  const { createApiKey } = await ask<{ createApiKey: { apiKey: { id: string } } }>(
    room,
    admin,
    'mutation { createApiKey(input: { name: "shop", scopes: ["customer:read"] }) { apiKey { id } } }',
  );
  const counted = { workspaceId: room.workspace.id, keyId: createApiKey.apiKey.id, day: '2026-11-26' };
  await ask(
    room,
    { ...plumbing('gateway'), scopes: ['gateway'] },
    'mutation ($batch: ID!, $usage: [ApiKeyUsageInput!]!) { countApiKeyUsage(batch: $batch, usage: $usage) }',
    { batch: newId(room), usage: [{ ...counted, requests: 1, refused: 0, cost: 1 }] },
  );
  await ask(room, admin, 'mutation { enrolTotp { secret } }');
  await ask(room, admin, 'mutation { setPrivacySettings(input: { maskPatterns: ["x"] }) { maskPatterns } }');
  const gone = newId(room);
  const erasing = `mutation { eraseCustomer(customerId: "${gone}") { id } }`;
  const { eraseCustomer } = await ask<{ eraseCustomer: { id: string } }>(room, admin, erasing);
  const answer = { requestId: eraseCustomer.id, customerId: gone, rows: 0 };
  for (const name of ['conversations', 'routing', 'intents', 'knowledge', 'metrics'])
    await room.hear('PersonalDataErased', { ...answer, room: name }, { key: newId(room) });
  const someone = newId(room);
  const { exportCustomer } = await ask<{ exportCustomer: { id: string } }>(
    room,
    admin,
    `mutation { exportCustomer(customerId: "${someone}") { id } }`,
  );
  await room.hear('PersonalDataExported', {
    requestId: exportCustomer.id,
    customerId: someone,
    room: 'metrics',
    section: 'visits',
    rows: 1,
    lines: '{}',
    last: false,
  });
  const issuer = 'https://id.example.com';
  const soon = new Date(room.clock.now().getTime() + 60_000);
  await houseDb(room).transaction(async (tx) => {
    const client = { issuer, clientId: 'liuke', clientSecret: 'x' };
    await providers.write(tx, { ...client, name: 'Example', scopes: [], emailDomains: [], updatedAt: tx.now() });
    const attempt = { ...client, challenge: 'c', verifier: 'v', nonce: 'n' };
    await attempts.add(tx, 'state', 'browser', attempt, soon);
    await identities.bind(tx, issuer, 'grace', agent.id);
    await codes.add(tx, 'code', { agentId: agent.id, challenge: 'c' }, soon);
  });
  const rows = await houseDb(room).query<{ name: string }>(
    "-- test.tables\nselect c.relname as name from pg_class c where c.relnamespace = 'privacy'::regnamespace and c.relkind = 'r' order by 1",
  );
  tables = rows.map((row) => row.name);
});
afterAll(() => room.close());

const seenBy = async (viewer: Viewer): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await room
      .as(viewer)
      .query<{ rows: number }>(`-- test.count\nselect count(*) as rows from privacy.${table}`);
    if (row!.rows > 0) found[table] = row!.rows;
  }
  return found;
};
const eventTables = ['inbox', 'outbox'];

describe('without any where', () => {
  it('the house of the workspace finds rows in every table, so that what follows is no accident', async () => {
    expect(Object.keys(await seenBy(houseDb(room).viewer))).toEqual(tables);
  });

  it('nobody finds a row', async () => {
    expect(await seenBy(nobody)).toEqual({});
  });

  it('the plumbing finds events and when letters are due, and neither words nor addresses', async () => {
    const seen = Object.keys(await seenBy(plumbing('gateway'))).filter((table) => !eventTables.includes(table));
    expect(seen).toEqual(['letter_schedule']);
  });

  it('another workspace finds nothing, whoever looks', async () => {
    const workspaceId = room.otherWorkspace.id;
    const lookers = [
      houseDb(room, workspaceId).viewer,
      agentViewer({ workspaceId, id: newId(room), role: 'ADMIN' }),
      partnerViewer({ workspaceId, id: newId(room) }),
      { ...ada, workspaceId },
    ];
    for (const viewer of lookers) expect(await seenBy(viewer)).toEqual({});
  });

  it('another customer finds nothing but the hash that the next entry is chained to', async () => {
    expect(await seenBy(proven(room, someCustomer(room)))).toEqual({ audit_head: 1 });
  });

  it('the customer finds own contact data and consents', async () => {
    expect(await seenBy(proven(room, ada))).toEqual({ audit_head: 1, consent: 1, contact_proof: 1, customer: 1 });
  });

  it.each(['agent', 'partner'])(
    'the %s finds no credential, session, token, code, throttle, letter or key secret',
    async (kind) => {
      const given = { workspaceId: room.workspace.id, id: newId(room) };
      const seen = Object.keys(
        await seenBy(kind === 'agent' ? agentViewer({ ...given, role: 'ADMIN' }) : partnerViewer(given)),
      );
      const shown = ['api_key', 'audit_entry', 'audit_head', 'consent', 'customer', 'data_request', 'settings'];
      expect(seen.filter((table) => table !== 'data_request_answer')).toEqual(
        kind === 'agent' ? [...shown, 'api_key_usage'].sort() : shown,
      );
    },
  );

  it('a customer can write no row of another', async () => {
    const eve = someCustomer(room);
    const forging = room
      .as(eve)
      .query('-- test.forge\ninsert into privacy.customer (workspace_id, id, updated_at) values ($1, $2, now())', [
        room.workspace.id,
        newId(room),
      ]);
    await expect(forging).rejects.toThrow('row-level security');
    await room.as(eve).query('-- test.change\nupdate privacy.customer set contact = null');
    await room.as(eve).query('-- test.delete\ndelete from privacy.consent');
    expect(await seenBy(ada)).toMatchObject({ consent: 1, customer: 1 });
    expect((await customersByIds(room.as(ada), [ada.id])).get(ada.id)?.phone).toBe('13812345678');
  });
});

describe('the demo outbox', () => {
  it('shows what went out, newest first, to the house alone', async () => {
    const [newest] = await demoOutbox(houseDb(room));
    expect(newest).toEqual({ at: expect.any(Date), kind: 'SMS', to: '13812345678', text: expect.stringMatching(/\d{6}/) });
    expect(await demoOutbox(room.as(ada))).toEqual([]);
  });
});

describe('in the tables', () => {
  it('neither contact data nor a letter can be read', async () => {
    const { text } = (await demoOutbox(houseDb(room)))[0]!;
    for (const table of ['customer', 'delivery']) {
      const rows = await houseDb(room).query(`-- test.raw\nselect c::text as raw from privacy.${table} c`);
      expect(rows.length).toBeGreaterThan(0);
      for (const canary of ['13812345678', text]) expect(JSON.stringify(rows)).not.toContain(canary);
    }
  });
});
