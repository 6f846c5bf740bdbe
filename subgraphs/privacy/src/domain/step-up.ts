import type { ContactData } from './contact.ts';
import { maskEmail, maskPhone } from './masking.ts';

export type StepUpMethod = 'SMS' | 'EMAIL' | 'TOTP';

/** A question that only the right person can answer; bound to who asked, in which session, and what for. */
export type Challenge = {
  readonly id: string;
  readonly method: StepUpMethod;
  readonly purpose: string;
  /** Masked; null where nothing was sent. */
  readonly sentTo: string | null;
  readonly expiresAt: Date;
  readonly attemptsLeft: number;
};

export const attempts = 5;
export const codeLifetimeSeconds = 300;
export const stepUpMaxAgeRange = { least: 60, most: 3600 } as const;

/** Channels that a provider carries. */
export type Carries = ReadonlySet<'SMS' | 'EMAIL'>;

export type Way =
  | { readonly kind: 'totp' }
  | { readonly kind: 'send'; readonly channel: 'SMS' | 'EMAIL'; readonly to: string; readonly sentTo: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unproven' }
  | { readonly kind: 'noProvider' };

/** SMS before e-mail, of those that the person has and a provider carries. */
export const wayTo = (contact: Pick<ContactData, 'phone' | 'email'>, carries: Carries): Way => {
  const { phone, email } = contact;
  if (phone !== null && carries.has('SMS')) return { kind: 'send', channel: 'SMS', to: phone, sentTo: maskPhone(phone) };
  if (email !== null && carries.has('EMAIL')) return { kind: 'send', channel: 'EMAIL', to: email, sentTo: maskEmail(email) };
  return { kind: phone === null && email === null ? 'unreachable' : 'noProvider' };
};

/** Goes into the audit log as it is, so it is a word and not a text. */
export const isPurpose = (text: string): boolean => /^[\w.:-]{1,60}$/.test(text);
