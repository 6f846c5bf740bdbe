import type { Handler } from '@liuke/kit';
import * as mirrors from '../store/mirrors.ts';

export const onCustomerPrivacyChanged: Handler<'CustomerPrivacyChanged'> = (tx, { customerId, anonymous, hiddenFields }) =>
  mirrors.putPrivacy(tx, customerId, anonymous, hiddenFields);
