import type { Handler } from '@liuke/kit';
import { eraseCustomer } from '../actions/erase-customer.ts';

export const onErasureRequested: Handler<'ErasureRequested'> = (tx, { customerId, requestId }) =>
  eraseCustomer(tx, customerId, requestId);
