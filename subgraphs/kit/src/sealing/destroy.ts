import { house, type Viewer } from '../auth/viewer.ts';
import type { Db, Tx } from '../db/db.ts';
import type { Send } from './key-store.ts';
import { keysTopic } from './keys-topic.ts';
import type { KeyPieces } from './pieces.ts';

/**
 * Destroys all data keys of a customer, in this transaction of the house; returns how many. Their pieces go once it is
 * committed (every process is woken to do it, and does it again after a kill), and with them every backup's way to open them.
 */
export const destroyKeys = async (tx: Tx, customerId: string): Promise<number> => {
  const rows = await tx.query(
    `-- keys.destroy
     with gone as (delete from house.data_key where workspace_id = $1 and customer_id = $2 returning id)
     insert into house.key_shred (workspace_id, key_id) select $1, id from gone returning 1`,
    [tx.viewer.workspaceId, customerId],
  );
  tx.nudge(keysTopic);
  return rows.length;
};

/** Two customers are one: what was sealed for the absorbed one is the kept one's now. In a transaction of the house. */
export const inheritKeys = async (tx: Tx, keep: string, absorb: string): Promise<void> => {
  await tx.query(
    `-- keys.inherit
     update house.data_key set customer_id = $2, sealing = false where workspace_id = $1 and customer_id = $3`,
    [tx.viewer.workspaceId, keep, absorb],
  );
  tx.nudge(keysTopic);
};

/** What the workspace seals with from now on; customers' present keys stay for what they sealed. In a transaction of the house. */
export const useSuite = async (tx: Tx, suite: 'AES_256_GCM' | 'SM4'): Promise<void> => {
  await tx.query(
    `-- keys.useSuite
     insert into house.sealing (workspace_id, suite) values ($1, $2) on conflict (workspace_id) do update set suite = excluded.suite`,
    [tx.viewer.workspaceId, suite],
  );
  await tx.query(
    '-- keys.closeOthers\nupdate house.data_key set sealing = false where workspace_id = $1 and sealing and suite <> $2',
    [tx.viewer.workspaceId, suite],
  );
  tx.nudge(keysTopic);
};

/** The workspace's suite. For a Db of the house. */
export const suiteInUse = async (db: Db): Promise<'AES_256_GCM' | 'SM4'> => {
  const [row] = await db.query<{ suite: 'AES_256_GCM' | 'SM4' }>(
    '-- keys.suiteInUse\nselect suite from house.sealing where workspace_id = $1',
    [db.viewer.workspaceId],
  );
  return row?.suite ?? 'AES_256_GCM';
};

/** Destroys the pieces of destroyed keys, in every workspace. Several processes may do so at once. */
export const shredAll = async (send: Send, pieces: KeyPieces, plumber: Viewer): Promise<void> => {
  const rows = await send<{ workspaceId: string; keyId: string }>(
    plumber,
    '-- keys.toShred\nselect workspace_id, key_id from house.key_shred limit 10000',
    [],
  );
  const byWorkspace = new Map<string, string[]>();
  for (const { workspaceId, keyId } of rows) byWorkspace.set(workspaceId, [...(byWorkspace.get(workspaceId) ?? []), keyId]);
  for (const [workspaceId, keyIds] of byWorkspace) {
    await pieces.destroy(workspaceId, keyIds);
    await send(
      house('keys', workspaceId),
      '-- keys.shredded\ndelete from house.key_shred where workspace_id = $1 and key_id = any($2::uuid[])',
      [workspaceId, keyIds],
    );
  }
};
