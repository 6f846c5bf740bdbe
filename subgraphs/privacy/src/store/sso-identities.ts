import type { Tx } from '@liuke/kit';
import { keyedHash } from '../keys/keyed-hash.ts';

/** House only. The subject is kept as a keyed hash: it need only be found again. */
const macOfSubject = (tx: Tx, issuer: string, subject: string): string =>
  keyedHash('sso-subject', tx.viewer.workspaceId, issuer, subject);

/** Whose account this is; null where it is bound to nobody. */
export const agentOf = async (tx: Tx, issuer: string, subject: string): Promise<string | null> => {
  const [row] = await tx.query<{ agentId: string }>(
    `-- privacy.agentOfSsoIdentity
     select agent_id from privacy.sso_identity where workspace_id = $1 and issuer = $2 and subject_mac = $3`,
    [tx.viewer.workspaceId, issuer, macOfSubject(tx, issuer, subject)],
  );
  return row?.agentId ?? null;
};

/** Whether another account of this provider is the agent's. Asked under the credential's lock. */
export const hasAnother = async (tx: Tx, issuer: string, subject: string, agentId: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.hasAnotherSsoIdentity
     select 1 as bound from privacy.sso_identity
     where workspace_id = $1 and issuer = $2 and agent_id = $4 and subject_mac <> $3`,
    [tx.viewer.workspaceId, issuer, macOfSubject(tx, issuer, subject), agentId],
  );
  return rows.length > 0;
};

/** Under the credential's lock. False: meanwhile the account has become another agent's. Binding twice changes nothing. */
export const bind = async (tx: Tx, issuer: string, subject: string, agentId: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.bindSsoIdentity
     insert into privacy.sso_identity as known (workspace_id, issuer, subject_mac, agent_id, bound_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, issuer, subject_mac) do update set agent_id = excluded.agent_id
       where known.agent_id = excluded.agent_id
     returning 1 as bound`,
    [tx.viewer.workspaceId, issuer, macOfSubject(tx, issuer, subject), agentId, tx.now()],
  );
  return rows.length > 0;
};

/** False: the agent was bound to none. */
export const release = async (tx: Tx, agentId: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.releaseSsoIdentity
     delete from privacy.sso_identity where workspace_id = $1 and agent_id = $2 returning 1 as gone`,
    [tx.viewer.workspaceId, agentId],
  );
  return rows.length > 0;
};
