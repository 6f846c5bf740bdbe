import { destroyKeys, type Tx } from '@liuke/kit';
import * as customers from '../store/customers.ts';
import { erase } from '../store/erasure.ts';

/**
 * Deletes all that this room keeps of a customer and tells privacy how much it was. Privacy has destroyed the customer's keys; those of
 * the ones who were absorbed are known here alone: what a room sealed for them before it heard of the merge has keys of its own.
 */
export const eraseCustomer = async (tx: Tx, requestId: string, customerId: string): Promise<void> => {
  for (const absorbed of await customers.absorbedInto(tx, customerId)) await destroyKeys(tx, absorbed);
  const rows = await erase(tx, customerId);
  await tx.say('PersonalDataErased', { requestId, customerId, room: 'conversations', rows }, customerId);
};
