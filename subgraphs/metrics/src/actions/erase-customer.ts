import type { ErasureRequested, Tx } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import { forgetCustomer } from '../store/erasure.ts';

/** Deletes or empties what this room holds of a customer and says so. */
export const eraseCustomer = async (tx: Tx, { requestId, customerId }: ErasureRequested): Promise<void> => {
  const rows = await forgetCustomer(tx, customerId);
  await tx.say('PersonalDataErased', { requestId, customerId, room: 'metrics', rows }, customerId);
  tx.nudge(liveTopic);
};
