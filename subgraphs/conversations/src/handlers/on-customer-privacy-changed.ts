import type { Handler } from '@liuke/kit';
import { setAnonymity } from '../actions/set-anonymity.ts';

/** The customer asked that no name be shown, or allows it again. */
export const onCustomerPrivacyChanged: Handler<'CustomerPrivacyChanged'> = (tx, { customerId, anonymous }) =>
  setAnonymity(tx, customerId, anonymous);
