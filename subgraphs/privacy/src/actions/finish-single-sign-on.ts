import { type Db, house, newSecret, type Tx } from '@liuke/kit';
import { after } from '../domain/session.ts';
import { codeSeconds, matchAgent, type ProviderIdentity, type SingleSignOn } from '../domain/single-sign-on.ts';
import { workspaceOfToken, workspaceToken } from '../domain/workspace-token.ts';
import { failureOf, identify, wasRefused } from '../openid/provider.ts';
import * as audit from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as attempts from '../store/sso-attempts.ts';
import * as codes from '../store/sso-codes.ts';
import * as identities from '../store/sso-identities.ts';
import * as providers from '../store/sso-provider.ts';

export type Return = {
  readonly browser: string | null;
  readonly answer: string;
  readonly redirectUri: string;
  readonly ip: string | null;
};
export type Refusal = 'STALE' | 'REFUSED' | 'NO_AGENT' | 'FAILED';
export type Outcome = { readonly code: string; readonly refusal: null } | { readonly code: null; readonly refusal: Refusal };

const refused = (refusal: Refusal): Outcome => ({ code: null, refusal });

/**
 * A browser has come back from the provider: a one-time code for the page that began, where the account is an agent's. The
 * attempt is taken first, so that nothing of it can be tried twice. `db` is the house's.
 */
export const finishSingleSignOn = async (db: Db, { browser, answer, redirectUri, ip }: Return): Promise<Outcome> => {
  const state = new URLSearchParams(answer).get('state') ?? '';
  if (browser === null || workspaceOfToken(state) !== db.viewer.workspaceId) return refused('STALE');
  const attempt = await attempts.take(db, state, browser);
  const provider = await providers.read(db);
  // The answer is for the provider that was asked: another one's must not be exchanged at it, nor its at another.
  if (!attempt || provider?.issuer !== attempt.issuer || provider.clientId !== attempt.clientId) return refused('STALE');
  const by = { viewer: house('privacy', db.viewer.workspaceId), ip };
  let identity: ProviderIdentity;
  try {
    identity = await identify(provider, { ...attempt, state }, redirectUri, answer);
  } catch (error) {
    if (wasRefused(error)) return refused('REFUSED');
    const reason = `single sign-on: ${failureOf(error)}`;
    await db.transaction((tx) => audit.append(tx, by, { action: 'sign-in.failed', reason }));
    return refused('FAILED');
  }
  return db.transaction((tx) => admit(tx, provider, identity, attempt.challenge, by));
};

const admit = async (
  tx: Tx,
  provider: SingleSignOn,
  identity: ProviderIdentity,
  challenge: string,
  by: audit.Acting,
): Promise<Outcome> => {
  const { issuer, subject } = identity;
  const boundTo = await identities.agentOf(tx, issuer, subject);
  const bound = boundTo === null ? null : await credentials.lock(tx, boundTo);
  const match = matchAgent(identity, bound, bound ? null : await byEmail(tx, identity), provider.emailDomains);
  if (match.kind === 'refuse') {
    const about = bound && { subject: `agent:${bound.agentId}` };
    await audit.append(tx, by, { action: 'sign-in.failed', reason: `single sign-on: ${match.reason}`, ...about });
    return refused('NO_AGENT');
  }
  const { agentId } = match;
  if (match.bind && !(await identities.bind(tx, issuer, subject, agentId))) return refused('STALE');
  const code = workspaceToken(tx.viewer.workspaceId, newSecret());
  await codes.add(tx, code, { agentId, challenge }, after(tx.now(), codeSeconds));
  if (match.bind) {
    await audit.append(tx, by, { action: 'single-sign-on.bound', subject: `agent:${agentId}`, reason: issuer });
  }
  return { code, refusal: null };
};

/** Locked, so that of two accounts with one address at once the second one finds the agent bound. */
const byEmail = async (tx: Tx, { issuer, subject, verifiedEmail }: ProviderIdentity) => {
  const found = verifiedEmail === null ? null : await credentials.byEmail(tx, verifiedEmail);
  const credential = found && (await credentials.lock(tx, found.agentId));
  return credential && { credential, hasAnother: await identities.hasAnother(tx, issuer, subject, credential.agentId) };
};
