import type { Handler } from '@liuke/kit';
import { eraseCustomer } from '../actions/erase-customer.ts';

/** Nothing of the customer stays here. */
export const onErasureRequested: Handler<'ErasureRequested'> = (tx, { requestId, customerId }) =>
  eraseCustomer(tx, requestId, customerId);
