import type { ErasureRequested, Tx } from '@liuke/kit';
import * as clusters from '../store/clusters.ts';
import { forgetAnswersOf } from '../store/erasure.ts';
import * as questions from '../store/questions.ts';

/** Deletes what this room holds of a customer and says so. */
export const eraseCustomer = async (tx: Tx, { requestId, customerId }: ErasureRequested): Promise<void> => {
  const asked = await clusters.forgetQuestions(tx, await questions.ofCustomer(tx, customerId));
  const rows = asked + (await forgetAnswersOf(tx, customerId));
  await tx.say('PersonalDataErased', { requestId, customerId, room: 'knowledge', rows }, customerId);
};
