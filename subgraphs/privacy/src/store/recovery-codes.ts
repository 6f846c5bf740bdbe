import type { Db, Tx } from '@liuke/kit';

/** House only: no caller's viewer finds a row here. */

/** The agent's codes, in place of the pending ones of before; those in use stay until these are confirmed. */
export const addPending = async (tx: Tx, agentId: string, macs: readonly string[]): Promise<void> => {
  await tx.query(
    '-- privacy.dropPendingRecoveryCodes\ndelete from privacy.recovery_code where workspace_id = $1 and agent_id = $2 and pending',
    [tx.viewer.workspaceId, agentId],
  );
  await tx.query(
    `-- privacy.addRecoveryCodes
     insert into privacy.recovery_code (workspace_id, agent_id, code_mac, pending, created_at)
     select $1, $2, mac, true, $4 from unnest($3::text[]) mac`,
    [tx.viewer.workspaceId, agentId, macs, tx.now()],
  );
};

/** The pending codes are the agent's from now on; the earlier ones end. */
export const confirm = async (tx: Tx, agentId: string): Promise<void> => {
  const of = [tx.viewer.workspaceId, agentId];
  await tx.query(
    '-- privacy.dropRecoveryCodes\ndelete from privacy.recovery_code where workspace_id = $1 and agent_id = $2 and not pending',
    of,
  );
  await tx.query(
    '-- privacy.confirmRecoveryCodes\nupdate privacy.recovery_code set pending = false where workspace_id = $1 and agent_id = $2',
    of,
  );
};

/** True for the one that spends it: one statement under the row's lock. */
export const use = async (tx: Tx, agentId: string, mac: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.useRecoveryCode
     update privacy.recovery_code set used_at = $4
     where workspace_id = $1 and agent_id = $2 and code_mac = $3 and not pending and used_at is null returning 1 as used`,
    [tx.viewer.workspaceId, agentId, mac, tx.now()],
  );
  return rows.length > 0;
};

export const left = async (db: Db, agentId: string): Promise<number> => {
  const [row] = await db.query<{ left: number }>(
    `-- privacy.recoveryCodesLeft
     select count(*) as left from privacy.recovery_code
     where workspace_id = $1 and agent_id = $2 and not pending and used_at is null`,
    [db.viewer.workspaceId, agentId],
  );
  return row!.left;
};
