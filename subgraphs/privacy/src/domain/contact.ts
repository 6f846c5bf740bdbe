import { maskEmail, maskName, maskPhone } from './masking.ts';

export type CustomerField = 'PHONE' | 'EMAIL' | 'REAL_NAME' | 'BEHAVIOUR';

export type ContactData = { readonly phone: string | null; readonly email: string | null; readonly realName: string | null };

/** A customer as this room knows them. */
export type Customer = ContactData & {
  readonly id: string;
  readonly anonymous: boolean;
  readonly hiddenFields: readonly CustomerField[];
};

/** Someone of whom nothing has been stored. */
export const unknownCustomer = (id: string): Customer => ({
  id,
  phone: null,
  email: null,
  realName: null,
  anonymous: false,
  hiddenFields: [],
});

/** Who looks: customers see their own data whatever they hide from others. */
export type Onlooker = { readonly kind: string; readonly id: string };

/** What of the contact data exists for this onlooker, in full; null when nothing does. */
export const visibleContact = (customer: Customer, onlooker: Onlooker): ContactData | null => {
  const own = onlooker.kind === 'customer' && onlooker.id === customer.id;
  if (onlooker.kind === 'customer' && !own) return null;
  if (!own && customer.anonymous) return null;
  if (customer.phone === null && customer.email === null && customer.realName === null) return null;
  const shown = (field: CustomerField, value: string | null) =>
    own || !customer.hiddenFields.includes(field) ? value : null;
  return {
    phone: shown('PHONE', customer.phone),
    email: shown('EMAIL', customer.email),
    realName: shown('REAL_NAME', customer.realName),
  };
};

export const masked = (contact: ContactData): ContactData => ({
  phone: contact.phone === null ? null : maskPhone(contact.phone),
  email: contact.email === null ? null : maskEmail(contact.email),
  realName: contact.realName === null ? null : maskName(contact.realName),
});

export type ContactChange = { readonly [Field in keyof ContactData]?: string | null | undefined };
export type ContactDecision =
  | { readonly kind: 'changed' | 'unchanged'; readonly contact: ContactData }
  | { readonly kind: 'stepUpNeeded' }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * A customer's own change. Step-up codes go to phone and e-mail: whoever could replace them with only a stolen token could
 * step up with a phone of their own. So once somebody vouches for a phone or e-mail, every change needs a step-up; what
 * nobody vouches for opens nothing and may be changed.
 */
export const changeContact = (
  known: ContactData,
  change: ContactChange,
  steppedUp: boolean,
  vouched: boolean,
): ContactDecision => {
  const phone = change.phone === undefined ? known.phone : change.phone === null ? null : normalPhone(change.phone);
  if (phone === undefined) return { kind: 'refused', sentence: 'phone needs 6 to 15 digits, with a leading + or without.' };
  const email = change.email === undefined ? known.email : change.email === null ? null : normalEmail(change.email);
  if (email === undefined) return { kind: 'refused', sentence: 'email is not an e-mail address.' };
  const realName = change.realName === undefined ? known.realName : change.realName?.trim() || null;
  if (realName !== null && [...realName].length > 100)
    return { kind: 'refused', sentence: 'realName has more than 100 characters.' };

  const moved = phone !== known.phone || email !== known.email;
  if (vouched && moved && !steppedUp) return { kind: 'stepUpNeeded' };
  return { kind: moved || realName !== known.realName ? 'changed' : 'unchanged', contact: { phone, email, realName } };
};

/** What the workspace's signed identity says overrides what is known; what it does not say, or says wrongly, changes nothing. */
export const identifiedContact = (known: ContactData, said: ContactChange): ContactData => ({
  phone: (said.phone ? normalPhone(said.phone) : undefined) ?? known.phone,
  email: (said.email ? normalEmail(said.email) : undefined) ?? known.email,
  realName: said.realName?.trim().slice(0, 100) || known.realName,
});

/** Digits, with a leading + where given; a mainland Chinese mobile number has one form however it is written. */
export const normalPhone = (text: string): string | undefined => {
  const plain = text.trim().replace(/[\s().-]/g, '');
  if (!/^\+?\d{6,15}$/.test(plain)) return undefined;
  return /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(plain)?.[1] ?? plain;
};

/** Lower case, so that one mailbox has one form; that it exists is shown by the code that arrives there. */
export const normalEmail = (text: string): string | undefined => {
  const plain = text.trim().toLowerCase();
  return plain.length <= 254 && /^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\].]+(?:\.[^\s@<>"',;:\\()[\].]+)+$/.test(plain)
    ? plain
    : undefined;
};
