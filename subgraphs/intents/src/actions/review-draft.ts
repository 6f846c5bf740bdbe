import { type Db, fault, type Tx } from '@liuke/kit';
import { type Draft, longestReply, type Review, statusAfter } from '../domain/draft.ts';
import { draftTopics } from '../domain/topics.ts';
import * as drafts from '../store/drafts.ts';
import * as examples from '../store/examples.ts';
import * as intents from '../store/intents.ts';
import * as reviews from '../store/reviews.ts';
import * as schedule from '../store/schedule.ts';
import * as states from '../store/states.ts';
import { leaveDialogue } from './leave-dialogue.ts';
import { planRefit } from './plan-refit.ts';

/** A human's word on a held reply; of several the first counts, the others meet CONFLICT. */
export const reviewDraft = (db: Db, id: string, action: Review, given: string | null): Promise<Draft> => {
  const text = action === 'EDIT' ? (given ?? '').trim() : null;
  if (text === '') throw fault('BAD_USER_INPUT', 'EDIT needs the text to send.');
  if (text !== null && text.length > longestReply)
    throw fault('BAD_USER_INPUT', `A reply has at most ${longestReply} characters.`);
  return db.transaction(async (tx) => {
    // Taken first, as everywhere: whoever changes samples holds the state before any other row.
    await states.lock(tx);
    const reviewedBy = tx.viewer.kind === 'agent' ? tx.viewer.id : null;
    const draft = await drafts.decide(tx, id, statusAfter[action], reviewedBy, text);
    if (draft === null) throw await whyNot(tx, id);
    await schedule.cancel(tx, 'DRAFT_TIMEOUT', [id]);
    await reviews.settle(tx, draft.conversationId);
    if (action === 'REJECT') await leaveDialogue(tx, draft.conversationId);
    await learn(tx, draft, action !== 'REJECT');
    const { conversationId, messageId, customerId, intentId } = draft;
    await tx.say(
      'DraftReviewed',
      {
        draftId: id,
        conversationId,
        messageId,
        customerId,
        action,
        text: draft.text,
        buttons: [...draft.buttons],
        timedOut: false,
        reviewedBy,
        articleIds: [...draft.articleIds],
        intentId,
      },
      conversationId,
    );
    for (const topic of draftTopics(conversationId)) tx.nudge(topic);
    return draft;
  });
};

const whyNot = async (tx: Tx, id: string): Promise<Error> =>
  (await drafts.byIds(tx, [id])).has(id)
    ? fault('CONFLICT', 'This draft has been decided already.')
    : fault('NOT_FOUND', 'There is no draft with this id.');

/** What a reviewer let pass was understood rightly: the customer's message is a new example of its intent. */
const learn = async (tx: Tx, { intentId, question, customerId }: Draft, confirmed: boolean): Promise<void> => {
  if (intentId === null || (await intents.byId(tx, intentId)) === null) return;
  await intents.judge(tx, intentId, confirmed);
  if (!confirmed || question === null) return;
  await examples.put(tx, intentId, [question], customerId);
  await states.bumpRevision(tx);
  await planRefit(tx, 'later');
};
