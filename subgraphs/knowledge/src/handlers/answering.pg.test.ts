import { randomUUID } from 'node:crypto';
import type { AnswerFound, AnswerMissed } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import knowledge from '../subgraph.ts';
import {
  classified,
  customer,
  data,
  parcelArticle,
  published,
  refundArticle,
  replied,
  supervisor,
} from '../testing/story.ts';

let room: TestRoom;
beforeEach(async () => {
  room = await testRoom(knowledge);
});
afterEach(() => room.close());

const lastSaid = async () => (await room.said()).at(-1);

describe('answering', () => {
  it('a recognized intent is answered by its article, in plain words, with its source', async () => {
    const article = await published(room, parcelArticle);
    const asked = classified();
    await room.hear('MessageClassified', asked);
    const said = await lastSaid();
    expect(said).toMatchObject({ name: 'AnswerFound', key: asked.conversationId, workspaceId: room.workspace.id });
    const found = said?.payload as AnswerFound;
    expect(found).toMatchObject({ messageId: asked.messageId, text: parcelArticle.body, decision: 'ANSWER', buttons: [] });
    expect(found.articleIds).toEqual([article.id]);
    expect(found.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('a decision of REVIEW is passed on as such', async () => {
    await published(room, parcelArticle);
    await room.hear('MessageClassified', classified({ decision: 'REVIEW', confidence: 0.6 }));
    expect((await lastSaid())?.payload).toMatchObject({ decision: 'REVIEW' });
  });

  it('nothing is answered where a human has the turn, a flow answers, or the machine hands over', async () => {
    await published(room, parcelArticle);
    await room.hear('MessageClassified', classified({ assisting: true }));
    await room.hear('MessageClassified', classified({ answerer: 'FLOW' }));
    await room.hear('MessageClassified', classified({ answerer: 'NOBODY', decision: 'HANDOFF' }));
    expect(await room.said()).toEqual([]);
  });

  it('an answer below the minimum score is missed, with all that routing needs', async () => {
    await published(room, parcelArticle);
    const asked = classified({
      text: '快递员昨天偷了我的手机怎么处理',
      intentName: null,
      intentId: null,
      tier: 'vip',
      tags: ['vip'],
    });
    await room.hear('MessageClassified', asked);
    const said = await lastSaid();
    expect(said?.name).toBe('AnswerMissed');
    expect(said?.payload as AnswerMissed).toMatchObject({
      messageId: asked.messageId,
      tier: 'vip',
      tags: ['vip'],
      channel: 'WEB',
    });
  });

  it('without any article everything is missed; a draft is no article yet', async () => {
    await room.hear('MessageClassified', classified());
    expect((await lastSaid())?.name).toBe('AnswerMissed');
    const save = 'mutation($input: SaveArticleInput!) { saveArticle(input: $input) { article { id } } }';
    await data(room.query(supervisor(room), save, { input: parcelArticle }));
    await room.hear('MessageClassified', classified());
    expect((await lastSaid())?.name).toBe('AnswerMissed');
  });

  it("the conversation's language comes first, another one only where it has none", async () => {
    const chinese = await published(room, parcelArticle);
    await room.hear('MessageClassified', classified({ locale: 'en', text: 'where is my parcel' }));
    expect((await lastSaid())?.payload).toMatchObject({ articleIds: [chinese.id] });
    const english = await published(room, {
      ...parcelArticle,
      locale: 'en',
      title: 'Where is my parcel',
      questions: [],
      body: 'See "My orders".',
    });
    await room.hear('MessageClassified', classified({ locale: 'en-GB', text: 'it is late', confidence: 0.8 }));
    expect((await lastSaid())?.payload).toMatchObject({ articleIds: [english.id] });
  });

  it('the same event heard twice answers once', async () => {
    await published(room, parcelArticle);
    const asked = classified();
    const envelope = { id: randomUUID() };
    await room.hear('MessageClassified', asked, envelope);
    await room.hear('MessageClassified', asked, envelope);
    expect((await room.said()).filter(({ name }) => name === 'AnswerFound')).toHaveLength(1);
  });

  it('the reply that was sent knows its sources and counts as shown, once', async () => {
    const article = await published(room, parcelArticle);
    const asked = classified();
    await room.hear('MessageClassified', asked);
    const reply = replied(asked);
    await room.hear('ReplySent', reply);
    await room.hear('ReplySent', { ...reply, messageId: randomUUID(), seq: 3 });
    const entities = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on Message { sources { id title } } } }';
    const ids = { of: [reply.messageId, asked.messageId].map((id) => ({ __typename: 'Message', id })) };
    const seen = await data<{ _entities: unknown[] }>(room.query(customer(room, asked.customerId), entities, ids));
    expect(seen._entities).toEqual([{ sources: [{ id: article.id, title: article.title }] }, { sources: [] }]);
    const others = await data<{ _entities: unknown[] }>(room.query(customer(room), entities, ids));
    expect(others._entities).toEqual([{ sources: [] }, { sources: [] }]);
    const score = 'query($id: ID!) { article(id: $id) { score { shown } } }';
    expect(await data(room.query(supervisor(room), score, { id: article.id }))).toEqual({
      article: { score: { shown: 1 } },
    });
  });

  it("a renamed intent keeps its articles, another's stay", async () => {
    const article = await published(room, parcelArticle);
    const other = await published(room, refundArticle);
    const intentId = randomUUID();
    await room.hear('IntentSaved', { intentId, name: 'order_status', enabled: true, deleted: false });
    await room.hear('IntentSaved', { intentId, name: 'parcel', enabled: true, deleted: false });
    const category = 'query($id: ID!) { article(id: $id) { category } }';
    expect(await data(room.query(supervisor(room), category, { id: article.id }))).toEqual({
      article: { category: 'parcel' },
    });
    expect(await data(room.query(supervisor(room), category, { id: other.id }))).toEqual({
      article: { category: 'refund' },
    });
  });
});
