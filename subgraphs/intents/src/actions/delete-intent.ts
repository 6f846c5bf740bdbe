import type { Db } from '@liuke/kit';
import * as intents from '../store/intents.ts';
import * as states from '../store/states.ts';
import { planRefit } from './plan-refit.ts';

/** Deletes an intent with its examples: from the next classification on nothing is taken for it. */
export const deleteIntent = (db: Db, id: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    await states.lock(tx);
    const gone = await intents.remove(tx, id);
    if (gone === null) return false;
    await states.bumpRevision(tx);
    await planRefit(tx, 'soon');
    await tx.say('IntentSaved', { intentId: id, name: gone.name, enabled: false, deleted: true }, id);
    return true;
  });
