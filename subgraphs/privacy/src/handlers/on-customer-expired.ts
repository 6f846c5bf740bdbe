import type { Handler } from '@liuke/kit';
import { eraseCustomer } from '../actions/erase-customer.ts';

/** Nothing that was said is kept any more: what else is known of the customer goes too, in every room. */
export const onCustomerExpired: Handler<'CustomerExpired'> = async (tx, { customerId }) => {
  await eraseCustomer(tx, customerId, { viewer: tx.viewer, ip: null });
};
