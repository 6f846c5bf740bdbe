import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../subgraph.ts';
import { classified, customer, data, parcelArticle, published, refusal, replied, supervisor } from '../testing/story.ts';

let room: TestRoom;
let articleId: string;
beforeAll(async () => {
  room = await testRoom(knowledge);
  articleId = (await published(room, parcelArticle)).id;
});
afterAll(() => room.close());

const rate = 'mutation($id: ID!, $helpful: Boolean!) { rateAnswer(messageId: $id, helpful: $helpful) }';
type Score = { article: { score: { shown: number; helpful: number; unhelpful: number; wilson: number } } };
const score = async (id = articleId) =>
  (
    await data<Score>(
      room.query(supervisor(room), 'query($id: ID!) { article(id: $id) { score { shown helpful unhelpful wilson } } }', {
        id,
      }),
    )
  ).article.score;

const answered = async (customerId: string) => {
  const asked = classified({ customerId });
  await room.hear('MessageClassified', asked);
  const reply = replied(asked);
  await room.hear('ReplySent', reply);
  return reply.messageId;
};

describe('votes', () => {
  it('of each customer and message the last vote counts, whatever came before', async () => {
    const customers = [randomUUID(), randomUUID(), randomUUID()];
    const replies = await Promise.all(customers.flatMap((id) => [answered(id), answered(id)]));
    const votes = fc.array(fc.record({ reply: fc.nat(replies.length - 1), helpful: fc.boolean() }), { maxLength: 12 });
    const last = new Map<number, boolean>();
    await fc.assert(
      fc.asyncProperty(votes, async (cast) => {
        for (const { reply, helpful } of cast) {
          const voter = customer(room, customers[Math.floor(reply / 2)]);
          await data(room.query(voter, rate, { id: replies[reply], helpful }));
          last.set(reply, helpful);
        }
        const helpful = [...last.values()].filter(Boolean).length;
        expect(await score()).toMatchObject({ helpful, unhelpful: last.size - helpful });
      }),
      { numRuns: 15 },
    );
  });

  it('votes cast at once leave one', async () => {
    const voter = randomUUID();
    const id = await answered(voter);
    const before = await score();
    await Promise.all(
      [true, false, true, false, true].map((helpful) => data(room.query(customer(room, voter), rate, { id, helpful }))),
    );
    const after = await score();
    expect(after.helpful + after.unhelpful).toBe(before.helpful + before.unhelpful + 1);
  });

  it("only an answer that was sent to the voter can be rated; another's is as if it did not exist", async () => {
    const owner = randomUUID();
    const id = await answered(owner);
    expect(await refusal(room.query(customer(room), rate, { id, helpful: true }))).toBe('NOT_FOUND');
    expect(await refusal(room.query(customer(room, owner), rate, { id: randomUUID(), helpful: true }))).toBe('NOT_FOUND');
    const asked = classified({ customerId: owner });
    await room.hear('MessageClassified', asked);
    expect(await refusal(room.query(customer(room, owner), rate, { id: asked.messageId, helpful: true }))).toBe('NOT_FOUND');
    expect(await refusal(room.query(supervisor(room), rate, { id, helpful: true }))).toBe('FORBIDDEN');
  });

  it('a vote is told to the house with the articles behind the answer', async () => {
    const voter = randomUUID();
    const messageId = await answered(voter);
    await data(room.query(customer(room, voter), rate, { id: messageId, helpful: false }));
    const said = (await room.said()).at(-1);
    expect(said).toMatchObject({
      name: 'AnswerRated',
      payload: { messageId, customerId: voter, articleIds: [articleId], helpful: false },
    });
  });

  it('votes on an answer that a human rewrote say nothing of the article', async () => {
    const { id } = await published(room, { ...parcelArticle, category: 'rewritten' });
    const asked = classified({ intentName: 'rewritten', decision: 'REVIEW', text: '嗯' });
    await room.hear('MessageClassified', asked);
    const { conversationId, messageId, customerId, intentId } = asked;
    await room.hear('DraftReviewed', {
      draftId: randomUUID(),
      conversationId,
      messageId,
      customerId,
      action: 'EDIT',
      text: '另一个答案。',
      timedOut: false,
      reviewedBy: randomUUID(),
      articleIds: [id],
      intentId,
    });
    const reply = replied(asked);
    await room.hear('ReplySent', reply);
    await data(room.query(customer(room, customerId), rate, { id: reply.messageId, helpful: false }));
    expect(await score(id)).toMatchObject({ shown: 1, helpful: 0, unhelpful: 0, wilson: 0 });
  });
});
