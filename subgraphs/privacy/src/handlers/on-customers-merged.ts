import type { Handler } from '@liuke/kit';
import { absorbCustomer } from '../actions/absorb-customer.ts';

export const onCustomersMerged: Handler<'CustomersMerged'> = (tx, event) => absorbCustomer(tx, event);
