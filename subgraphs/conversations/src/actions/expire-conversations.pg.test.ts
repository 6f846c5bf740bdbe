import { house } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import conversations from '../subgraph.ts';
import { agent, arrives, assign, thread } from '../testing/guests.ts';
import { expireConversations } from './expire-conversations.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
});
afterAll(() => room.close());
beforeEach(() => room.clock.set(new Date()));

const day = 86_400_000;
const sweep = (days: number) => expireConversations(room.as(house('conversations', room.workspace.id)), days);
const said = async (name: string) => (await room.said()).filter((event) => event.name === name);

describe('what was said is kept as long as the workspace says', () => {
  it('and then it is deleted, told, and the customer follows', async () => {
    const ada = await arrives(room);
    const id = await ada.opens('hello');
    room.clock.advance(29 * day);
    expect(await sweep(30)).toEqual({ conversations: 0, customers: 0 });
    expect(await thread(room, agent(room), id)).toHaveLength(1);
    room.clock.advance(2 * day);
    expect(await sweep(30)).toEqual({ conversations: 1, customers: 1 });
    expect((await said('ConversationExpired')).at(-1)?.payload).toEqual({ conversationId: id, customerId: ada.id });
    expect((await said('CustomerExpired')).at(-1)?.payload).toEqual({ customerId: ada.id });
    const left = await room
      .as(house('test', room.workspace.id))
      .query('-- test.left\nselect 1 from conversations.message where conversation_id = $1', [id]);
    expect(left).toEqual([]);
  });

  it('never while somebody waits or an agent has it', async () => {
    const ada = await arrives(room);
    const id = await ada.opens('help');
    await assign(room, id, ada.id, agent(room).id);
    room.clock.advance(400 * day);
    expect((await sweep(30)).conversations).toBe(0);
    expect((await thread(room, agent(room), id)).length).toBeGreaterThan(0);
  });

  it('a customer who still has a conversation stays', async () => {
    const ada = await arrives(room);
    await ada.opens('first');
    room.clock.advance(40 * day);
    const before = (await said('CustomerExpired')).length;
    const again = await arrives(room, { resumeToken: undefined });
    await again.opens('new');
    await sweep(30);
    const gone = (await said('CustomerExpired'))
      .slice(before)
      .map(({ payload }) => (payload as { customerId: string }).customerId);
    expect(gone).toContain(ada.id);
    expect(gone).not.toContain(again.id);
  });

  it('settings reach the sweep', async () => {
    await room.hear('PrivacySettingsChanged', { maskPatterns: [], retentionDays: 5 }, { key: 'settings' });
    const kept = () =>
      room
        .as(house('test', room.workspace.id))
        .query<{ days: number | null }>('-- test.days\nselect days from conversations.retention');
    expect(await kept()).toEqual([{ days: 5 }]);
    await room.hear('PrivacySettingsChanged', { maskPatterns: [], retentionDays: null }, { key: 'settings' });
    expect(await kept()).toEqual([{ days: null }]);
  });
});
