import type { Tx } from '@liuke/kit';
import { erase } from '../store/erasure.ts';

/** Deletes all that this room keeps of a customer and tells privacy how much it was. */
export const eraseCustomer = async (tx: Tx, requestId: string, customerId: string): Promise<void> => {
  const rows = await erase(tx, customerId);
  await tx.say('PersonalDataErased', { requestId, customerId, room: 'conversations', rows }, customerId);
};
