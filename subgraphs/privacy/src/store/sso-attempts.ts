import { type Db, hashSecret, seal, type Tx, unseal } from '@liuke/kit';

/** House only. What a browser was sent to the provider with. */
export type Attempt = {
  readonly challenge: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly verifier: string;
  readonly nonce: string;
};

const placeOf = (stateHash: string): string => `privacy.sso_attempt:${stateHash}`;

export const add = async (tx: Tx, state: string, browser: string, attempt: Attempt, expiresAt: Date): Promise<void> => {
  const { challenge, issuer, clientId, verifier, nonce } = attempt;
  const hash = hashSecret(state);
  const sealed = await seal(tx, null, placeOf(hash), JSON.stringify({ verifier, nonce }));
  await tx.query(
    `-- privacy.addSsoAttempt
     insert into privacy.sso_attempt (workspace_id, state_hash, browser_hash, challenge, issuer, client_id, sealed, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.viewer.workspaceId, hash, hashSecret(browser), challenge, issuer, clientId, sealed, expiresAt],
  );
};

/** The attempt of this state and this browser, for whoever comes first; null for everybody else. */
export const take = async (db: Db, state: string, browser: string): Promise<Attempt | null> => {
  const hash = hashSecret(state);
  const [row] = await db.query<Omit<Attempt, 'verifier' | 'nonce'> & { sealed: Buffer }>(
    `-- privacy.takeSsoAttempt
     delete from privacy.sso_attempt where workspace_id = $1 and state_hash = $2 and browser_hash = $3 and expires_at > $4
     returning challenge, issuer, client_id, sealed`,
    [db.viewer.workspaceId, hash, hashSecret(browser), db.now()],
  );
  if (!row) return null;
  const { sealed, ...attempt } = row;
  const opened = await unseal(db, placeOf(hash), sealed);
  return opened === null ? null : { ...attempt, ...(JSON.parse(opened) as { verifier: string; nonce: string }) };
};

/** Those whose time is over; some of them go with each new one. */
export const sweep = async (tx: Tx): Promise<void> => {
  await tx.query(
    `-- privacy.sweepSsoAttempts
     delete from privacy.sso_attempt where workspace_id = $1 and state_hash in (
       select state_hash from privacy.sso_attempt where workspace_id = $1 and expires_at <= $2 limit 100 for update skip locked)`,
    [tx.viewer.workspaceId, tx.now()],
  );
};

/** The provider has changed: what is under way was meant for the former one. */
export const dropAll = async (tx: Tx): Promise<void> => {
  await tx.query(
    `-- privacy.dropSsoAttempts
     delete from privacy.sso_attempt where workspace_id = $1`,
    [tx.viewer.workspaceId],
  );
};
