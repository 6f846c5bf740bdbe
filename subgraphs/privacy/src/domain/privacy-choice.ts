import type { Customer, CustomerField } from './contact.ts';

export type ConsentGiven = { readonly purpose: string; readonly granted: boolean };
export type PrivacyChange = {
  readonly anonymous?: boolean | null | undefined;
  readonly hiddenFields?: readonly CustomerField[] | null | undefined;
  readonly consents?: readonly ConsentGiven[] | null | undefined;
};

/** What the customer chose, as it is from now on; `changed` where others see something else than before. */
export const choosePrivacy = (customer: Customer, change: PrivacyChange) => {
  const anonymous = change.anonymous ?? customer.anonymous;
  const hiddenFields = [...new Set(change.hiddenFields ?? customer.hiddenFields)].sort();
  const changed = anonymous !== customer.anonymous || hiddenFields.join() !== [...customer.hiddenFields].sort().join();
  return { anonymous, hiddenFields, changed };
};

/** What is wrong with the consents, in a sentence; null when nothing is. */
export const faultOfConsents = (consents: readonly ConsentGiven[]): string | null => {
  if (consents.length > 50) return 'consents has more than 50 entries.';
  const odd = consents.find(({ purpose }) => purpose.trim() === '' || [...purpose].length > 60);
  return odd ? 'consents: a purpose needs 1 to 60 characters.' : null;
};
