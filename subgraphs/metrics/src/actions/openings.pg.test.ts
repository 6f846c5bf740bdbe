import { randomUUID } from 'node:crypto';
import { house } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import metrics from '../subgraph.ts';
import { conversation } from '../testing/story.ts';

let room: TestRoom;
beforeEach(async () => {
  room = await testRoom(metrics);
  room.clock.set(new Date('2026-11-02T09:00:00Z'));
});
afterEach(() => room.close());

const openings = () =>
  room.as(house('metrics', room.workspace.id)).query<Record<string, unknown>>(`-- test.openings
    select opening, status, agent_id, waited_seconds, concurrency, automatic, rating from metrics.conversation
    order by started_at, opening`);
const group = randomUUID();
const [ling, tom] = [randomUUID(), randomUUID()];

describe('openings', () => {
  it('a reopened conversation is counted once more, and later facts are the new one’s', async () => {
    const story = await conversation(room).opens();
    await story.ends(10, { automatic: true, handleSeconds: 10 });
    await story.isRated(5);
    await story.opens(100, true);
    await story.isTaken(1, ling);
    await story.ends(10, { automatic: false, handleSeconds: 11 });
    await story.isRated(3);
    expect(await openings()).toMatchObject([
      { opening: 1, status: 'RESOLVED', agentId: null, automatic: true, rating: 5 },
      { opening: 2, status: 'RESOLVED', agentId: ling, automatic: false, rating: 3 },
    ]);
  });

  it('an assignment that is heard before the opening belongs to it all the same', async () => {
    const story = conversation(room);
    const openedAt = room.clock.now();
    await story.isTaken(2, ling);
    expect(await openings()).toEqual([]);
    const facts = {
      conversationId: story.conversationId,
      customerId: story.customerId,
      channel: 'WEB',
      locale: 'zh',
      tags: [],
    };
    await room.hear('ConversationStarted', { ...facts, reopened: false }, { at: openedAt });
    expect(await openings()).toMatchObject([{ opening: 1, status: 'ASSIGNED', agentId: ling }]);
  });

  it('an assignment that comes after the end harms neither this opening nor the next', async () => {
    const story = await conversation(room).opens();
    await story.ends(10, { automatic: true, handleSeconds: 10 });
    await story.isTaken(1, ling);
    expect(await openings()).toMatchObject([{ status: 'RESOLVED', agentId: null }]);
    await story.opens(60, true);
    expect(await openings()).toMatchObject([{ status: 'RESOLVED' }, { status: 'BOT', agentId: null }]);
  });

  it('waiting adds up over transfers; concurrency is what the agent had at that moment', async () => {
    const one = await conversation(room).opens();
    await one.waits(0, group);
    await one.isTaken(5, ling, group);
    const two = await conversation(room).opens();
    await two.waits(0, group);
    await two.isTaken(7, ling, group);
    await two.waits(1, group);
    await two.isTaken(3, tom, group);
    expect(await openings()).toMatchObject([
      { status: 'ASSIGNED', agentId: ling, waitedSeconds: 5, concurrency: 1 },
      { status: 'ASSIGNED', agentId: tom, waitedSeconds: 10, concurrency: 1 },
    ]);
    await (await conversation(room).opens()).isTaken(1, ling, group);
    expect((await openings()).at(-1)).toMatchObject({ agentId: ling, concurrency: 2 });
  });

  it('the same event heard twice counts once', async () => {
    const story = conversation(room);
    const facts = {
      conversationId: story.conversationId,
      customerId: story.customerId,
      channel: 'WEB',
      locale: 'zh',
      tags: [],
    };
    const id = randomUUID();
    await room.hear('ConversationStarted', { ...facts, reopened: false }, { id });
    await room.hear('ConversationStarted', { ...facts, reopened: false }, { id });
    expect(await openings()).toHaveLength(1);
  });

  it('a merged customer’s conversation follows', async () => {
    const story = await conversation(room).opens();
    const kept = randomUUID();
    const changed = { conversationId: story.conversationId, customerId: kept, channel: 'APP', locale: 'en', tags: [] };
    await room.hear('ConversationChanged', changed);
    const rows = await room.as(house('metrics', room.workspace.id)).query<object>(`-- test.customer
      select customer_id, channel, locale from metrics.conversation`);
    expect(rows).toEqual([{ customerId: kept, channel: 'APP', locale: 'en' }]);
  });
});
