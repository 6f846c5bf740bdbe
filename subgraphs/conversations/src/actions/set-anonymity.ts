import type { Tx } from '@liuke/kit';
import * as customers from '../store/customers.ts';

/** Hides a customer's name, or shows it again; one who was erased or never known is passed over. */
export const setAnonymity = async (tx: Tx, customerId: string, askedAnonymity: boolean): Promise<void> => {
  const id = (await customers.byIds(tx, [customerId])).get(customerId)?.id;
  const customer = id === undefined ? null : await customers.lock(tx, id);
  if (customer) await customers.save(tx, { ...customer, askedAnonymity });
};
