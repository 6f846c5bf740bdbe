import { house, nobody, plumbing } from '@liuke/kit';
import { agentViewer, customerViewer, partnerViewer } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../testing/shop.ts';
import * as schedule from './schedule.ts';

describe('rows of this room', () => {
  let shop: Shop;
  let customerId: string;
  let tables: string[];
  beforeAll(async () => {
    shop = await openShop();
    const here = shop.as(house('intents', shop.workspace.id));
    const rows = await here.query<{ name: string }>(
      `-- test.tables
       select tablename as name from pg_tables where schemaname = 'intents' and tablename not in ('outbox', 'inbox')`,
    );
    tables = rows.map(({ name }) => name);
    const save = `mutation { saveIntent(input: { name: "flow", examples: ["start the flow now"],
      flow: [{ name: "a", ask: "Which?", slot: "which" }] }) { intent { id } } }`;
    expect((await shop.query(shop.supervisor, save)).errors).toBeUndefined();
    customerId = shop.newId();
    const { conversationId, messageId, intentId } = await shop.says('start the flow now', { customerId });
    await shop.hear('AnswerFound', {
      conversationId,
      messageId,
      customerId,
      text: 'Which?',
      locale: 'en',
      decision: 'REVIEW',
      confidence: 0.8,
      articleIds: [],
      buttons: [],
      intentId: intentId ?? null,
    });
    await shop.query(shop.supervisor, 'mutation { setFactSource(input: { url: "https://shop.example/facts" }) { secret } }');
    const told = await shop.says('please start the flow now', { customerId });
    const correct =
      'mutation ($messageId: ID!, $intentId: ID!) { correctIntent(messageId: $messageId, intentId: $intentId) { confidence } }';
    expect((await shop.query(shop.agent, correct, { messageId: told.messageId, intentId })).data).toEqual({
      correctIntent: { confidence: 1 },
    });
  });
  afterAll(() => shop?.close());

  const counts = async (viewer: Parameters<Shop['as']>[0]) => {
    const db = shop.as(viewer);
    const found: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await db.query<{ rows: number }>(`-- test.count\nselect count(*) as rows from intents.${table}`);
      found[table] = row!.rows;
    }
    return found;
  };

  it('are all there for the house and the staff of the workspace', async () => {
    expect(tables).toHaveLength(11);
    const seen = await counts(house('intents', shop.workspace.id));
    expect(Object.values(seen).every((rows) => rows > 0)).toBe(true);
    expect(await counts(shop.agent)).toEqual(seen);
  });

  it('do not exist for customers, nobody, and other workspaces', async () => {
    const none = Object.fromEntries(tables.map((table) => [table, 0]));
    // The one row that a customer may know of: that somebody looks at what they will be answered.
    const own = { ...none, review: 1 };
    for (const stepUpUntil of [null, 4_000_000_000])
      expect(await counts(customerViewer({ workspaceId: shop.workspace.id, id: customerId, stepUpUntil }))).toEqual(own);
    const { id } = shop.otherWorkspace;
    for (const viewer of [
      nobody,
      customerViewer({ workspaceId: shop.workspace.id, id: shop.newId() }),
      customerViewer({ workspaceId: id, id: customerId }),
      agentViewer({ workspaceId: id, id: shop.newId(), role: 'ADMIN' }),
      partnerViewer({ workspaceId: id, id: shop.newId() }),
      house('intents', id),
    ]) {
      expect(await counts(viewer), viewer.kind).toEqual(none);
    }
  });

  it('show the plumbing its schedule and nothing else', async () => {
    const seen = await counts(plumbing('intents'));
    const { schedule: due, ...others } = seen;
    expect(due).toBeGreaterThan(0);
    expect(Object.values(others).every((rows) => rows === 0)).toBe(true);
    expect(await schedule.next(shop.as(plumbing('intents')), 10)).toHaveLength(due!);
  });

  it('cannot be written into another workspace', async () => {
    const stranger = shop.as(agentViewer({ workspaceId: shop.otherWorkspace.id, id: shop.newId(), role: 'ADMIN' }));
    const write = stranger.query('-- test.write\ninsert into intents.workspace_state (workspace_id) values ($1)', [
      shop.newId(),
    ]);
    await expect(write).rejects.toThrow();
  });

  it('follow a conversation to the customer who is kept by a merge', async () => {
    const [former, kept] = [shop.newId(), shop.newId()];
    const { conversationId, messageId } = await shop.says('colourless green ideas', { customerId: former });
    const { intents } = await shop.ask<{ intents: { id: string }[] }>(shop.agent, '{ intents { id } }');
    const correct =
      'mutation ($messageId: ID!, $intentId: ID!) { correctIntent(messageId: $messageId, intentId: $intentId) { outOfScope } }';
    await shop.ask(shop.agent, correct, { messageId, intentId: intents[0]!.id });
    const changed = { conversationId, customerId: kept, channel: 'WEB', locale: 'en', tier: null, tags: [] };
    await shop.hear('ConversationChanged', changed);
    const erased = async (customer: string) => {
      await shop.hear('ErasureRequested', { requestId: shop.newId(), customerId: customer });
      return ((await shop.said()).at(-1)!.payload as { rows: number }).rows;
    };
    const db = shop.as(house('intents', shop.workspace.id));
    const held = await Promise.all(
      ['classification', 'draft', 'dialogue', 'example'].map((table) =>
        db.query(`-- test.held\nselect from intents.${table} where customer_id = $1`, [kept]),
      ),
    );
    // A classification and an example at least; whether there is a draft depends on how sure the model was.
    expect(held.flat().length).toBeGreaterThanOrEqual(2);
    expect(await erased(former)).toBe(0);
    expect(await erased(kept)).toBe(held.flat().length);
  });

  it('are deleted with the customer, examples made of their words included', async () => {
    const of = { requestId: shop.newId(), customerId };
    await shop.hear('ErasureRequested', of);
    // Two classifications, two dialogues, a draft, an example.
    expect((await shop.said()).at(-1)).toMatchObject({
      name: 'PersonalDataErased',
      payload: { ...of, room: 'intents', rows: 6 },
    });
    const db = shop.as(house('intents', shop.workspace.id));
    for (const table of ['classification', 'draft', 'dialogue', 'example']) {
      const rows = await db.query(`-- test.left\nselect from intents.${table} where customer_id = $1`, [customerId]);
      expect(rows, table).toEqual([]);
    }
  });
});
