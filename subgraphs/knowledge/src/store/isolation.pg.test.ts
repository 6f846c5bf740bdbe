import { randomUUID } from 'node:crypto';
import { house, nobody, plumbing } from '@liuke/kit';
import { agentViewer, partnerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../subgraph.ts';
import { classified, customer, data, parcelArticle, published, replied, supervisor } from '../testing/story.ts';

const tables = [
  'article',
  'article_version',
  'article_tally',
  'answer',
  'answer_source',
  'vote',
  'question_cluster',
  'missed_question',
  'intent',
] as const;

let room: TestRoom;
const owner = randomUUID();
beforeAll(async () => {
  room = await testRoom(knowledge);
  await published(room, parcelArticle);
  const save = 'mutation($input: SaveArticleInput!) { saveArticle(input: $input) { article { id } } }';
  await data(room.query(supervisor(room), save, { input: { ...parcelArticle, title: '草稿' } }));
  const asked = classified({ customerId: owner });
  await room.hear('MessageClassified', asked);
  const reply = replied(asked);
  await room.hear('ReplySent', reply);
  const rate = 'mutation($id: ID!) { rateAnswer(messageId: $id, helpful: true) }';
  await data(room.query(customer(room, owner), rate, { id: reply.messageId }));
  await room.hear('MessageClassified', classified({ customerId: owner, intentName: null, text: '能开发票吗' }));
  await room.hear('IntentSaved', { intentId: randomUUID(), name: 'order_status', enabled: true, deleted: false });
});
afterAll(() => room.close());

const counts = async (viewer: Parameters<TestRoom['as']>[0]) => {
  const seen: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await room.as(viewer).query<{ n: number }>(`-- test.count\nselect count(*) as n from knowledge.${table}`);
    seen[table] = row?.n ?? -1;
  }
  return seen;
};
const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

describe('rows without any where', () => {
  it('every table of the room is covered by this test and protected', async () => {
    const rows = await room
      .as(house('knowledge', room.workspace.id))
      .query<{ name: string; forced: boolean }>(`-- test.tables
      select relname::text as name, relrowsecurity and relforcerowsecurity as forced from pg_class
      where relnamespace = 'knowledge'::regnamespace and relkind = 'r' and relname not in ('outbox', 'inbox')`);
    expect(rows.map(({ name }) => name).sort()).toEqual([...tables].sort());
    expect(rows.every(({ forced }) => forced)).toBe(true);
  });
  it('the house sees all of its workspace: the story left rows in every table', async () => {
    const seen = await counts(house('knowledge', room.workspace.id));
    expect(Object.values(seen).every((n) => n > 0)).toBe(true);
  });
  it('another workspace sees nothing, whoever asks there', async () => {
    const workspaceId = room.otherWorkspace.id;
    for (const viewer of [
      house('knowledge', workspaceId),
      supervisor(room, workspaceId),
      partnerViewer({ workspaceId, id: randomUUID() }),
      customer(room, owner, workspaceId),
    ])
      expect(await counts(viewer)).toEqual(nothing);
  });
  it('nobody and the plumbing see nothing', async () => {
    expect(await counts(nobody)).toEqual(nothing);
    expect(await counts(plumbing('relay'))).toEqual(nothing);
  });
  it('a customer sees published articles, own answers and own votes', async () => {
    expect(await counts(customer(room, owner))).toEqual({ ...nothing, article: 1, answer: 1, answer_source: 1, vote: 1 });
    expect(await counts(customer(room))).toEqual({ ...nothing, article: 1 });
  });
  it('agents see articles, not the intent mirror', async () => {
    const seen = await counts(agentViewer({ workspaceId: room.workspace.id, id: randomUUID() }));
    expect(seen).toMatchObject({ article: 2, vote: 1, intent: 0 });
  });
  it("a customer can neither write an article, nor another's vote, nor the counts", async () => {
    const db = room.as(customer(room, owner));
    const changed = await db.query(`-- test.forge\nupdate knowledge.article set body = 'forged' returning id`);
    expect(changed).toEqual([]);
    await expect(
      db.query(
        `-- test.vote\ninsert into knowledge.vote (workspace_id, message_id, customer_id, article_id, helpful, voted_at)
         values ($1, $2, $2, $2, true, now())`,
        [room.workspace.id, randomUUID()],
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      db.query(`-- test.tally\ninsert into knowledge.article_tally (workspace_id, article_id, shown) values ($1, $2, 1)`, [
        room.workspace.id,
        randomUUID(),
      ]),
    ).rejects.toThrow(/row-level security/);
  });
});
