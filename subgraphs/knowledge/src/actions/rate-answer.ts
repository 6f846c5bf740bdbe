import { type Db, fault } from '@liuke/kit';
import * as answers from '../store/answers.ts';
import * as votes from '../store/votes.ts';

/** The calling customer's vote on an answer that was sent to them; the last one counts. Fault: NOT_FOUND. */
export const rateAnswer = (db: Db, messageId: string, helpful: boolean): Promise<boolean> =>
  db.transaction(async (tx) => {
    const answer = await answers.find(tx, messageId);
    if (!answer?.replyId || answer.customerId !== tx.viewer.id) throw fault('NOT_FOUND');
    await votes.cast(tx, answer.messageId, answer.articleIds, helpful);
    await tx.say(
      'AnswerRated',
      { messageId: answer.replyId, customerId: answer.customerId, articleIds: [...answer.articleIds], helpful },
      answer.messageId,
    );
    return true;
  });
