import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import knowledge from '../subgraph.ts';
import { classified, customer, data, parcelArticle, published, refusal, replied, supervisor } from '../testing/story.ts';

let room: TestRoom;
beforeEach(async () => {
  room = await testRoom(knowledge);
});
afterEach(() => room.close());

const unknown = (text: string, customerId: string = randomUUID()) =>
  classified({ text, customerId, intentName: null, intentId: null, confidence: 0.3, decision: 'REVIEW' });
type Clusters = { questionClusters: { id: string; label: string; size: number; examples: string[] }[] };
const clusters = async (minimum = 1) =>
  (
    await data<Clusters>(
      room.query(supervisor(room), 'query($n: Int!) { questionClusters(minimum: $n) { id label size examples } }', {
        n: minimum,
      }),
    )
  ).questionClusters;
const draft =
  'mutation($id: ID!) { draftFromCluster(clusterId: $id, answer: "可以。") { article { id status title questions locale } } }';
const maintain =
  'mutation($dry: Boolean!) { maintainKnowledge(dryRun: $dry) { retired { id } clusters { label } examined } }';

describe('what is asked and not known', () => {
  it('questions that share their words are one cluster, biggest first', async () => {
    for (const text of ['能开发票吗', '怎么开发票', '能开发票吗', '支持花呗分期吗'])
      await room.hear('MessageClassified', unknown(text));
    expect((await clusters()).map(({ label, size }) => [label, size])).toEqual([
      ['能开发票吗', 3],
      ['支持花呗分期吗', 1],
    ]);
    expect(await clusters(2)).toHaveLength(1);
  });

  it('first questions of a kind that come at once open one cluster', async () => {
    await Promise.all(Array.from({ length: 8 }, () => room.hear('MessageClassified', unknown('能开发票吗'))));
    expect((await clusters()).map(({ size }) => size)).toEqual([8]);
  });

  it('a cluster becomes a draft that knows how it is asked for, once', async () => {
    for (const text of ['能开发票吗', '怎么开发票', '能开发票吗']) await room.hear('MessageClassified', unknown(text));
    const [cluster] = await clusters();
    const made = await data<{ draftFromCluster: { article: object } }>(
      room.query(supervisor(room), draft, { id: cluster?.id }),
    );
    expect(made.draftFromCluster.article).toMatchObject({
      status: 'DRAFT',
      title: '能开发票吗',
      questions: ['能开发票吗', '怎么开发票'],
      locale: 'zh',
    });
    expect(await clusters()).toEqual([]);
    expect(await refusal(room.query(supervisor(room), draft, { id: cluster?.id }))).toBe('CONFLICT');
    expect(await refusal(room.query(supervisor(room), draft, { id: randomUUID() }))).toBe('NOT_FOUND');
  });

  it('the upkeep drops what is answered by now; a dry run only says so', async () => {
    await room.hear('MessageClassified', unknown('能开发票吗'));
    await room.hear('MessageClassified', unknown('支持花呗分期吗'));
    await published(room, { locale: 'zh', title: '怎么开发票', questions: ['能开发票吗'], body: '在订单里申请。' });
    await data(room.query(supervisor(room), maintain, { dry: true }));
    expect(await clusters()).toHaveLength(2);
    const done = await data<{ maintainKnowledge: { examined: number } }>(
      room.query(supervisor(room), maintain, { dry: false }),
    );
    expect(done.maintainKnowledge.examined).toBe(3);
    expect((await clusters()).map(({ label }) => label)).toEqual(['支持花呗分期吗']);
  });

  it('the upkeep forgets what was asked half a year ago', async () => {
    await room.hear('MessageClassified', unknown('能开发票吗'));
    room.clock.advance(181 * 86_400_000);
    await room.hear('MessageClassified', unknown('支持花呗分期吗'));
    await data(room.query(supervisor(room), maintain, { dry: false }));
    expect((await clusters()).map(({ label }) => label)).toEqual(['支持花呗分期吗']);
  });

  it('the upkeep retires what customers surely find unhelpful, and nothing else', async () => {
    const { id } = await published(room, parcelArticle);
    for (let n = 0; n < 12; n++) {
      const asked = classified();
      const reply = replied(asked);
      await room.hear('MessageClassified', asked);
      await room.hear('ReplySent', reply);
      const rate = 'mutation($id: ID!) { rateAnswer(messageId: $id, helpful: false) }';
      if (n === 9) expect(await retired()).toEqual([]);
      await data(room.query(customer(room, asked.customerId), rate, { id: reply.messageId }));
    }
    expect(await retired()).toEqual([{ id }]);
    expect(await retired()).toEqual([]);
    expect((await room.said()).at(-1)).toMatchObject({ name: 'ArticleRetired', payload: { articleId: id } });
  });
  const retired = async () =>
    (await data<{ maintainKnowledge: { retired: object[] } }>(room.query(supervisor(room), maintain, { dry: false })))
      .maintainKnowledge.retired;

  it("customers who are one have one history: what the absorbed one asked and rated is the kept one's", async () => {
    await published(room, parcelArticle);
    const [keptId, absorbedId] = [randomUUID(), randomUUID()];
    const asked = classified({ customerId: absorbedId });
    const reply = replied(asked);
    await room.hear('MessageClassified', asked);
    await room.hear('ReplySent', reply);
    await room.hear('MessageClassified', unknown('可以上门取件吗', absorbedId));
    const rate = 'mutation($id: ID!, $helpful: Boolean!) { rateAnswer(messageId: $id, helpful: $helpful) }';
    const vote = (id: string, helpful: boolean) =>
      data(room.query(customer(room, id), rate, { id: reply.messageId, helpful }));
    await vote(absorbedId, true);
    await room.hear('CustomersMerged', { keptId, absorbedId }, { key: keptId });
    await vote(keptId, false);
    const [row] = await room.as({ ...supervisor(room), kind: 'house' }).query<{ rows: string; votes: number }>(`-- test.rows
      select (select json_agg(t) from knowledge.answer t)::text || (select json_agg(t) from knowledge.answer_source t)::text
        || (select json_agg(t) from knowledge.vote t)::text || (select json_agg(t) from knowledge.missed_question t)::text as rows,
        (select count(*)::int from knowledge.vote where message_id = '${asked.messageId}') as votes`);
    expect(row?.rows).not.toContain(absorbedId);
    expect(row).toMatchObject({ votes: 1, rows: expect.stringContaining(keptId) });
  });

  it('an erased customer leaves no row and no word, and the others keep theirs', async () => {
    await published(room, parcelArticle);
    const [gone, kept] = [randomUUID(), randomUUID()];
    for (const customerId of [gone, kept]) {
      const asked = classified({ customerId });
      const reply = replied(asked);
      await room.hear('MessageClassified', asked);
      await room.hear('ReplySent', reply);
      const rate = 'mutation($id: ID!) { rateAnswer(messageId: $id, helpful: true) }';
      await data(room.query(customer(room, customerId), rate, { id: reply.messageId }));
    }
    await room.hear('MessageClassified', unknown('能开发票吗', kept));
    await room.hear('MessageClassified', unknown('我姓王能开发票吗', gone));
    await room.hear('MessageClassified', unknown('支持花呗分期吗', gone));
    const requestId = randomUUID();
    await room.hear('ErasureRequested', { requestId, customerId: gone });
    expect((await room.said()).at(-1)).toMatchObject({
      name: 'PersonalDataErased',
      payload: { requestId, customerId: gone, room: 'knowledge', rows: 5 },
    });
    const left = await room.as({ ...supervisor(room), kind: 'house' }).query<{ rows: string }>(`-- test.left
      select (select json_agg(t) from knowledge.answer t)::text || (select json_agg(t) from knowledge.answer_source t)::text
        || (select json_agg(t) from knowledge.vote t)::text || (select json_agg(t) from knowledge.missed_question t)::text
        || (select json_agg(t) from knowledge.question_cluster t)::text as rows`);
    expect(left[0]?.rows).toContain(kept);
    expect(left[0]?.rows).not.toContain(gone);
    expect(left[0]?.rows).not.toMatch(/花呗|姓王/);
    await room.hear('ErasureRequested', { requestId: randomUUID(), customerId: gone });
    expect((await room.said()).at(-1)?.payload).toMatchObject({ rows: 0 });
  });
});
