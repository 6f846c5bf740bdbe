import { type Db, fault } from '@liuke/kit';
import type { StoredClassification } from '../domain/classification.ts';
import { sampleKey } from '../model/normalise.ts';
import * as classifications from '../store/classifications.ts';
import * as examples from '../store/examples.ts';
import * as intents from '../store/intents.ts';
import * as states from '../store/states.ts';
import { heedAudit } from './heed-audit.ts';
import { planRefit } from './plan-refit.ts';

/** A human says what a message meant: it becomes an example, and what was guessed wrongly counts against that intent. */
export const correctIntent = (db: Db, messageId: string, intentId: string): Promise<StoredClassification> =>
  db.transaction(async (tx) => {
    const { doubtedSince } = await states.lock(tx);
    const before = await classifications.lock(tx, messageId);
    if (before === null) throw fault('NOT_FOUND', 'There is no classified message with this id.');
    if ((await intents.byId(tx, intentId)) === null) throw fault('NOT_FOUND', 'There is no intent with this id.');
    if (sampleKey(before.text) === '')
      throw fault('BAD_USER_INPUT', 'There is nothing to learn from a message without words.');
    const guessedWrong = before.correctedBy === null && before.intentId !== null && before.intentId !== intentId;
    if (guessedWrong && before.decision !== 'HANDOFF') await intents.judge(tx, before.intentId, false);
    await examples.put(tx, intentId, [before.text], before.customerId);
    await states.bumpRevision(tx);
    await planRefit(tx, 'later');
    const corrected = await classifications.correct(tx, messageId, intentId, tx.viewer.id);
    if (before.decision === 'ANSWER') await heedAudit(tx, doubtedSince);
    return corrected;
  });
