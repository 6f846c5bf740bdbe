import type { ErasureRequested, Tx } from '@liuke/kit';
import { erase } from '../store/erasure.ts';
import * as states from '../store/states.ts';
import { planRefit } from './plan-refit.ts';

/** Forgets a customer; where their words had become examples, the model is fitted again without them. */
export const eraseCustomer = async (tx: Tx, { requestId, customerId }: ErasureRequested): Promise<void> => {
  await states.lock(tx);
  const { rows, examples } = await erase(tx, customerId);
  if (examples > 0) {
    await states.bumpRevision(tx);
    await planRefit(tx, 'soon');
  }
  await tx.say('PersonalDataErased', { requestId, customerId, room: 'intents', rows }, customerId);
};
