import { type Db, fault, type Tx } from '@liuke/kit';
import { faultOfProvider, type SingleSignOn } from '../domain/single-sign-on.ts';
import { discover, failureOf } from '../openid/provider.ts';
import * as audit from '../store/audit.ts';
import * as attempts from '../store/sso-attempts.ts';
import * as codes from '../store/sso-codes.ts';
import * as identities from '../store/sso-identities.ts';
import * as providers from '../store/sso-provider.ts';

export type GivenProvider = Omit<SingleSignOn, 'clientSecret' | 'updatedAt'> & {
  /** Absent: as it was, where issuer and client are the same. */
  readonly clientSecret?: string | null | undefined;
};

/** Sets the workspace's provider, once it has been asked and is who it should be. `db` is the house's. */
export const setSingleSignOn = async (db: Db, given: GivenProvider, by: audit.Acting): Promise<SingleSignOn> => {
  const before = await providers.read(db);
  // A secret goes to no other issuer than it was given for: whoever may set the address could read it there.
  const same = before?.issuer === given.issuer && before.clientId === given.clientId;
  const clientSecret = given.clientSecret === undefined ? (same ? before.clientSecret : null) : given.clientSecret;
  const provider: SingleSignOn = { ...given, clientSecret, updatedAt: db.now() };
  const sentence = faultOfProvider(provider);
  if (sentence !== null) throw fault('BAD_USER_INPUT', sentence);
  await discover(provider).catch((error: unknown) => {
    throw fault('BAD_USER_INPUT', 'The issuer cannot be reached, or does not describe itself as this issuer.', {
      reason: failureOf(error),
    });
  });
  return db.transaction(async (tx) => {
    await providers.write(tx, provider);
    await endUnderWay(tx);
    await audit.append(tx, by, { action: 'single-sign-on.set', reason: provider.issuer });
    return provider;
  });
};

/** False: there was no provider. */
export const removeSingleSignOn = (db: Db, by: audit.Acting): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (!(await providers.remove(tx))) return false;
    await endUnderWay(tx);
    await audit.append(tx, by, { action: 'single-sign-on.removed' });
    return true;
  });

/** False: the agent was bound to no account. */
export const releaseSingleSignOn = (db: Db, agentId: string, by: audit.Acting): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (!(await identities.release(tx, agentId))) return false;
    await audit.append(tx, by, { action: 'single-sign-on.released', subject: `agent:${agentId}` });
    return true;
  });

const endUnderWay = async (tx: Tx): Promise<void> => {
  await attempts.dropAll(tx);
  await codes.dropAll(tx);
};
