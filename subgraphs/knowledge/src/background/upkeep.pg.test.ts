import { house } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../subgraph.ts';
import { classified, published } from '../testing/story.ts';
import { upkeep } from './upkeep.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom({ ...knowledge, background: [upkeep(20)] }, { background: true });
});
afterAll(() => room.close());

describe('the upkeep', () => {
  it('runs by itself, in every workspace', async () => {
    for (const { id } of [room.workspace, room.otherWorkspace]) {
      await room.hear('MessageClassified', classified({ text: '能开发票吗', intentName: null }), { workspaceId: id });
      await published(room, { locale: 'zh', title: '怎么开发票', questions: ['能开发票吗'], body: '在订单里申请。' }, id);
    }
    for (const { id } of [room.workspace, room.otherWorkspace]) {
      const db = room.as(house('knowledge', id));
      await expect.poll(() => db.query('-- test.left\nselect 1 from knowledge.missed_question')).toEqual([]);
    }
  });
});
