import type { Db } from '@liuke/kit';
import type { Intent } from '../domain/intent.ts';
import type { Pack } from '../packs.ts';
import * as examples from '../store/examples.ts';
import * as intents from '../store/intents.ts';
import * as states from '../store/states.ts';
import { planRefit } from './plan-refit.ts';
import { trainModel } from './train-model.ts';

/**
 * Puts a pack's intents into a workspace and fits its model: for a Db of the house in that workspace. Intents that are
 * there by name keep what humans made of them; examples that are filed somewhere stay there. Installing twice changes nothing.
 */
export const installPack = async (db: Db, pack: Pack): Promise<void> => {
  const changed = await db.transaction(async (tx) => {
    const state = await states.lock(tx);
    const revision = await states.bumpRevision(tx);
    let added = 0;
    for (const given of pack.intents) {
      const known = await intents.byName(tx, given.name);
      const intent: Intent = known ?? {
        id: tx.newId(),
        name: given.name,
        description: `${given.description.zh} / ${given.description.en}`,
        enabled: true,
        established: true,
        handsOver: given.handsOver ?? false,
        confirmed: 0,
        rejected: 0,
        flow: given.flow ?? null,
      };
      if (known === null) {
        await intents.save(tx, intent, revision);
        await tx.say('IntentSaved', { intentId: intent.id, name: intent.name, enabled: true, deleted: false }, intent.id);
      }
      added += await examples.offer(tx, intent.id, [...given.examples.zh, ...given.examples.en]);
    }
    const needed = added > 0 || state.modelVersion === null;
    if (needed) await planRefit(tx, 'instead');
    return needed;
  });
  if (changed) await trainModel(db, 'KEEP');
};
