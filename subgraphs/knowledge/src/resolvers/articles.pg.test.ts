import { randomUUID } from 'node:crypto';
import { agentViewer, partnerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../subgraph.ts';
import {
  classified,
  customer,
  data,
  parcelArticle,
  published,
  refundArticle,
  refusal,
  replied,
  supervisor,
} from '../testing/story.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(knowledge);
});
afterAll(() => room.close());

const save =
  'mutation($input: SaveArticleInput!) { saveArticle(input: $input) { article { id status version title body } } }';
const retire = 'mutation($id: ID!) { retireArticle(id: $id, reason: "old") { article { status } } }';
const restore = 'mutation($id: ID!, $v: Int!) { restoreArticle(id: $id, version: $v) { article { version body status } } }';
const read = 'query($id: ID!) { article(id: $id) { status title body version versions { version body author proposed } } }';
const short = 'query($id: ID!) { article(id: $id) { title } }';
const correct =
  'mutation($id: ID!, $text: String!) { correctAnswer(messageId: $id, text: $text) { article { id status body } } }';

type Saved = { saveArticle: { article: { id: string; version: number; status: string } } };
type Read = {
  article: {
    status: string;
    body: string;
    version: number;
    versions: { version: number; body: string; proposed: boolean }[];
  };
};

describe('articles', () => {
  it('a new article is a draft; each change is a new version and all are kept', async () => {
    const editor = supervisor(room);
    const { saveArticle: first } = await data<Saved>(room.query(editor, save, { input: parcelArticle }));
    expect(first.article).toMatchObject({ status: 'DRAFT', version: 1 });
    const { id } = first.article;
    await data(room.query(editor, save, { input: { id, body: '新的答案。' } }));
    const { article } = await data<Read>(room.query(editor, read, { id }));
    expect(article).toMatchObject({ title: parcelArticle.title, body: '新的答案。', version: 2 });
    expect(article.versions).toEqual([
      { version: 2, body: '新的答案。', author: editor.id, proposed: false },
      { version: 1, body: parcelArticle.body, author: editor.id, proposed: false },
    ]);
    const back = await data<{ restoreArticle: object }>(room.query(editor, restore, { id, v: 1 }));
    expect(back.restoreArticle).toEqual({ article: { version: 3, body: parcelArticle.body, status: 'DRAFT' } });
  });

  it('versions written at once get different numbers', async () => {
    const editor = supervisor(room);
    const { id } = await published(room, refundArticle);
    await Promise.all([1, 2, 3, 4, 5].map((n) => data(room.query(editor, save, { input: { id, body: `Answer ${n}` } }))));
    const { article } = await data<Read>(room.query(editor, read, { id }));
    expect(article.versions.map(({ version }) => version)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(article.body).toBe(article.versions[0]?.body);
  });

  it('retiring says so once; a retired article can be published again', async () => {
    const editor = supervisor(room);
    const { id } = await published(room, refundArticle);
    await data(room.query(editor, retire, { id }));
    await data(room.query(editor, retire, { id }));
    const said = (await room.said()).filter(({ name, key }) => name === 'ArticleRetired' && key === id);
    expect(said.map(({ payload }) => payload)).toEqual([{ articleId: id, reason: 'old' }]);
    expect(await data(room.query(customer(room), short, { id }))).toEqual({ article: null });
    await data(room.query(editor, 'mutation($id: ID!) { publishArticle(id: $id) { article { id } } }', { id }));
    expect(await data(room.query(customer(room), short, { id }))).toEqual({ article: { title: refundArticle.title } });
  });

  it('unpublished articles are for those who may read them, not for every key', async () => {
    const { saveArticle } = await data<Saved>(room.query(supervisor(room), save, { input: parcelArticle }));
    const { id } = saveArticle.article;
    const partner = partnerViewer({ workspaceId: room.workspace.id, id: randomUUID() });
    expect(await data(room.query(partner, short, { id }))).toEqual({ article: null });
    const reader = { ...partner, scopes: ['knowledge:read'] };
    expect(await data(room.query(reader, short, { id }))).toEqual({ article: { title: parcelArticle.title } });
    expect(await refusal(room.query(reader, save, { input: parcelArticle }))).toBe('FORBIDDEN');
    expect(await refusal(room.query(customer(room), read, { id }))).toBeUndefined();
  });

  it('what is malformed, empty or unknown is refused with a code', async () => {
    const editor = supervisor(room);
    expect(await refusal(room.query(editor, save, { input: { title: 'No body', locale: 'en' } }))).toBe('BAD_USER_INPUT');
    expect(await refusal(room.query(editor, save, { input: { ...refundArticle, locale: 'not a locale' } }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(await refusal(room.query(editor, save, { input: { id: randomUUID(), title: 'x' } }))).toBe('NOT_FOUND');
    expect(await refusal(room.query(editor, retire, { id: 'x' }))).toBe('BAD_USER_INPUT');
    const { id } = await published(room, refundArticle);
    expect(await refusal(room.query(editor, restore, { id, v: 99 }))).toBe('NOT_FOUND');
  });

  it("an agent's correction is proposed, and taken up by restoring it", async () => {
    const article = await published(room, parcelArticle);
    const asked = classified();
    await room.hear('MessageClassified', asked);
    const reply = replied(asked);
    await room.hear('ReplySent', reply);
    const agent = agentViewer({ workspaceId: room.workspace.id, id: randomUUID() });
    await data(room.query(agent, correct, { id: reply.messageId, text: '更好的答案。' }));
    const editor = supervisor(room);
    const before = await data<Read>(room.query(editor, read, { id: article.id }));
    expect(before.article.body).toBe(parcelArticle.body);
    expect(before.article.versions[0]).toMatchObject({ version: 2, body: '更好的答案。', proposed: true, author: agent.id });
    await data(room.query(editor, restore, { id: article.id, v: 2 }));
    const after = await data<Read>(room.query(editor, read, { id: article.id }));
    expect(after.article).toMatchObject({ body: '更好的答案。', version: 3, status: 'PUBLISHED' });
    expect(after.article.versions.some(({ proposed }) => proposed)).toBe(false);
  });

  it('a rewritten draft is proposed as the next version; an accepted one is not', async () => {
    const { id } = await published(room, { ...refundArticle, category: 'exchange' });
    const asked = classified({ intentName: 'exchange', locale: 'en', text: 'exchange', decision: 'REVIEW' });
    await room.hear('MessageClassified', asked);
    const { conversationId, messageId, customerId, intentId } = asked;
    const review = {
      draftId: randomUUID(),
      conversationId,
      messageId,
      customerId,
      timedOut: false,
      reviewedBy: randomUUID(),
      articleIds: [id],
      intentId,
    };
    await room.hear('DraftReviewed', { ...review, action: 'ACCEPT', text: refundArticle.body });
    await room.hear('DraftReviewed', { ...review, action: 'EDIT', text: 'Choose "Exchange" instead.' });
    const { article } = await data<Read>(room.query(supervisor(room), read, { id }));
    expect(article.versions.map(({ version, proposed }) => [version, proposed])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('lists page by page, newest change first, without gap or repeat', async () => {
    const editor = supervisor(room, room.otherWorkspace.id);
    for (const n of [1, 2, 3, 4, 5])
      await data(room.query(editor, save, { input: { ...refundArticle, title: `Article ${n}` } }));
    const list =
      'query($after: String) { articles(first: 2, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } } }';
    type Page = {
      articles: { edges: { node: { title: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const { articles }: Page = await data<Page>(room.query(editor, list, { after }));
      titles.push(...articles.edges.map(({ node }) => node.title));
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after);
    expect(titles).toEqual(['Article 5', 'Article 4', 'Article 3', 'Article 2', 'Article 1']);
    expect(await refusal(room.query(editor, list, { after: 'nonsense' }))).toBe('BAD_USER_INPUT');
  });
});
