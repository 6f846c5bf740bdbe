import { randomUUID } from 'node:crypto';
import type { MessageClassified, ReplySent } from '@liuke/kit';
import { agentViewer, customerViewer, type TestRoom } from '@liuke/kit/testing';
import type { Article } from '../domain/article.ts';

/** A supervisor: may read and manage knowledge. */
export const supervisor = (room: TestRoom, workspaceId = room.workspace.id) =>
  agentViewer({ workspaceId, id: randomUUID(), role: 'SUPERVISOR' });
export const customer = (room: TestRoom, id: string = randomUUID(), workspaceId = room.workspace.id) =>
  customerViewer({ workspaceId, id });

export const parcelArticle = {
  locale: 'zh',
  category: 'order_status',
  title: '查询快递进度',
  questions: ['我的快递到哪了', '包裹什么时候能到'],
  body: '您可以在“我的订单”里查看物流进度。一般 48 小时内发货。',
};
export const refundArticle = {
  locale: 'en',
  category: 'refund',
  title: 'How to get a refund',
  questions: ['I want my money back'],
  body: 'Open the order and choose "Request refund". The money comes back within five working days.',
};

/** A customer's message as intents passes it on: recognized as `order_status` with 0.9 where nothing else is said. */
export const classified = (given: Partial<MessageClassified> = {}): MessageClassified => ({
  conversationId: randomUUID(),
  messageId: randomUUID(),
  seq: 1,
  customerId: randomUUID(),
  text: '我的快递到哪了',
  channel: 'WEB',
  locale: 'zh',
  tier: null,
  tags: [],
  intentId: randomUUID(),
  intentName: 'order_status',
  confidence: 0.9,
  outOfScope: false,
  decision: 'ANSWER',
  answerer: 'KNOWLEDGE',
  assisting: false,
  ...given,
});

/** The machine's reply to it. */
export const replied = (asked: MessageClassified, given: Partial<ReplySent> = {}): ReplySent => ({
  conversationId: asked.conversationId,
  messageId: randomUUID(),
  seq: 2,
  customerId: asked.customerId,
  speaker: 'BOT',
  agentId: null,
  text: '…',
  channel: asked.channel,
  inReplyTo: asked.messageId,
  responseSeconds: 0.2,
  first: true,
  ...given,
});

/** The data of an operation that must succeed. */
export const data = async <Data>(result: ReturnType<TestRoom['query']>): Promise<Data> => {
  const { data: found, errors } = await result;
  if (errors) throw new Error(JSON.stringify(errors));
  return found as Data;
};
/** The code of an operation that must be refused. */
export const refusal = async (result: ReturnType<TestRoom['query']>): Promise<unknown> =>
  (await result).errors?.[0]?.extensions?.['code'];

export const published = async (room: TestRoom, input: object, workspaceId = room.workspace.id): Promise<Article> => {
  const viewer = supervisor(room, workspaceId);
  const save = 'mutation($input: SaveArticleInput!) { saveArticle(input: $input) { article { id } } }';
  const saved = await data<{ saveArticle: { article: Article } }>(room.query(viewer, save, { input }));
  const publish = 'mutation($id: ID!) { publishArticle(id: $id) { article { id status version title body } } }';
  const done = await data<{ publishArticle: { article: Article } }>(
    room.query(viewer, publish, { id: saved.saveArticle.article.id }),
  );
  return done.publishArticle.article;
};
