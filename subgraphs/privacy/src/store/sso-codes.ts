import { hashSecret, type Tx } from '@liuke/kit';

/** House only. */
export type SsoCode = { readonly agentId: string; readonly challenge: string };

export const add = async (tx: Tx, code: string, { agentId, challenge }: SsoCode, expiresAt: Date): Promise<void> => {
  await tx.query(
    `-- privacy.addSsoCode
     insert into privacy.sso_code (workspace_id, hash, agent_id, challenge, expires_at) values ($1, $2, $3, $4, $5)`,
    [tx.viewer.workspaceId, hashSecret(code), agentId, challenge, expiresAt],
  );
};

/** For whoever comes first, right or wrong: a code is good once. Takes those along whose time is over. */
export const take = async (tx: Tx, code: string): Promise<SsoCode | null> => {
  const rows = await tx.query<SsoCode & { hash: string; expiresAt: Date }>(
    `-- privacy.takeSsoCode
     delete from privacy.sso_code where workspace_id = $1 and (hash = $2 or expires_at <= $3)
     returning hash, agent_id, challenge, expires_at`,
    [tx.viewer.workspaceId, hashSecret(code), tx.now()],
  );
  return rows.find(({ hash, expiresAt }) => hash === hashSecret(code) && expiresAt > tx.now()) ?? null;
};

/** Codes on the way to their browser are worth nothing any more. */
export const dropAll = async (tx: Tx): Promise<void> => {
  await tx.query(
    `-- privacy.dropSsoCodes
     delete from privacy.sso_code where workspace_id = $1`,
    [tx.viewer.workspaceId],
  );
};
