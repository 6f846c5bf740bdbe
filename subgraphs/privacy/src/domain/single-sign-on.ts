import { targetFault } from '@liuke/kit';
import type { Credential } from './session.ts';

/** How a workspace's agents sign in by its own OpenID Connect provider. */
export type SingleSignOn = {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly clientSecret: string | null;
  /** Besides `openid` and `email`. */
  readonly scopes: readonly string[];
  /** In lower case; empty: any. */
  readonly emailDomains: readonly string[];
  readonly updatedAt: Date;
};

/** For how long a browser may be at the provider, and how long a code then is good. */
export const attemptSeconds = 600;
export const codeSeconds = 60;

const alwaysAsked = ['openid', 'email'];
export const askedScopes = (scopes: readonly string[]): string[] => [...new Set([...alwaysAsked, ...scopes])];

/** What is wrong with the settings, as a sentence; null where nothing is. Whether the provider is there is another matter. */
export const faultOfProvider = (given: Omit<SingleSignOn, 'updatedAt'>): string | null => {
  const { name, issuer, clientId, clientSecret, scopes, emailDomains } = given;
  if (name.length === 0 || [...name].length > 60) return 'name has 1 to 60 characters.';
  const target = targetFault(issuer);
  if (target !== null) return `issuer is not acceptable. ${target}`;
  if (/[?#]/.test(issuer)) return 'issuer has no query and no fragment.';
  if (!/^[\x20-\x7e]{1,255}$/.test(clientId)) return 'clientId has 1 to 255 printable characters.';
  if (clientSecret !== null && !/^[\x20-\x7e]{1,1000}$/.test(clientSecret))
    return 'clientSecret has 1 to 1000 printable characters, or is null.';
  if (scopes.length > 20 || scopes.some((scope) => !/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/.test(scope)))
    return 'scopes are up to 20 words as OAuth knows them.';
  const domain =
    /^(?=.{1,253}$)(?:[a-z0-9\u0080-\uffff](?:[a-z0-9\u0080-\uffff-]{0,61}[a-z0-9\u0080-\uffff])?\.)+[a-z0-9\u0080-\uffff-]{2,63}$/;
  if (emailDomains.length > 50 || emailDomains.some((one) => !domain.test(one)))
    return 'emailDomains are up to 50 names such as example.com.';
  return null;
};

/** Whom the provider says it has signed in. */
export type ProviderIdentity = {
  readonly issuer: string;
  readonly subject: string;
  /** In its normal form; null where it is none, or the provider does not vouch for it. */
  readonly verifiedEmail: string | null;
};

export type Match =
  | { readonly kind: 'admit'; readonly agentId: string; readonly bind: boolean }
  /** For the audit log. */
  | { readonly kind: 'refuse'; readonly reason: string };

/**
 * Whose account it is. An account that is bound is that agent's, whatever e-mail address it has by now; one that is not must
 * have the verified address of an agent who has no account yet. Nobody becomes an agent by this.
 */
export const matchAgent = (
  { verifiedEmail }: ProviderIdentity,
  bound: Credential | null,
  byEmail: { readonly credential: Credential; readonly hasAnother: boolean } | null,
  emailDomains: readonly string[],
): Match => {
  const admit = ({ agentId, disabled }: Credential, bind: boolean): Match =>
    disabled ? { kind: 'refuse', reason: 'disabled' } : { kind: 'admit', agentId, bind };
  if (bound) return admit(bound, false);
  if (verifiedEmail === null) return { kind: 'refuse', reason: 'no verified e-mail' };
  if (emailDomains.length > 0 && !emailDomains.includes(verifiedEmail.slice(verifiedEmail.lastIndexOf('@') + 1)))
    return { kind: 'refuse', reason: 'another e-mail domain' };
  if (!byEmail) return { kind: 'refuse', reason: 'unknown e-mail' };
  if (byEmail.hasAnother) return { kind: 'refuse', reason: 'the agent has another account' };
  return admit(byEmail.credential, true);
};
