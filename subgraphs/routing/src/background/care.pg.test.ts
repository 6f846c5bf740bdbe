import { randomUUID } from 'node:crypto';
import { type Database, house, memoryLive, openDatabase } from '@liuke/kit';
import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestAgent } from '../actions/request-agent.ts';
import { saveSkillGroup } from '../actions/save-skill-group.ts';
import * as conversations from '../store/conversations.ts';
import * as queue from '../store/queue.ts';
import * as timers from '../store/timers.ts';
import { createCare } from './care.ts';

let base: TestDatabase;
const log = pino({ level: 'silent' });
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

const process = (at: Date): Promise<Database> =>
  openDatabase({ url: base.url, live: memoryLive(), clock: { now: () => at }, log, max: 4 });

it('a timer that a process set before it ended rings in the one that comes after', async () => {
  const workspaceId = randomUUID();
  const began = new Date(Date.UTC(2030, 0, 1));
  const first = await process(began);
  const db = first.as(house('routing', workspaceId), 'routing');
  const helpers = await saveSkillGroup(db, { id: null, values: { name: 'Helpers' } });
  const values = { name: 'Small', overflowTo: helpers, overflowAfterSeconds: 30 };
  const small = await saveSkillGroup(db, { id: null, values });
  const conversationId = randomUUID();
  const heard = { id: conversationId, customerId: randomUUID(), channel: 'WEB', locale: 'en', tier: null, tags: [] };
  await db.transaction((tx) => conversations.open(tx, heard));
  await requestAgent(db, { conversationId, reason: 'CUSTOMER_ASKED', groupId: small });
  await first.close();

  const next = await process(new Date(began.getTime() + 30_000));
  const after = next.as(house('routing', workspaceId), 'routing');
  expect((await queue.waitOf(after, conversationId))?.groupId).toBe(small);
  expect(await timers.isDue(after)).toBe(true);
  const care = createCare();
  const running = care.run({ as: (viewer) => next.as(viewer, 'routing'), live: memoryLive(), log });
  await expect.poll(async () => (await queue.waitOf(after, conversationId))?.groupId).toBe(helpers);
  await care.stop();
  await running;
  expect(await timers.isDue(after)).toBe(false);
  await next.close();
});
