import pg from 'pg';
import type { KeyPieces } from './pieces.ts';

/**
 * Pieces in a PostgreSQL: one of their own where `LIUKE_KEYS_URL` names it, backed up apart from the house's and for a shorter
 * time, or else the house's own, where backups then hold both halves.
 */
export const postgresPieces = async (url: string): Promise<KeyPieces> => {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'liuke keys' });
  pool.on('error', () => {});
  // Two processes that begin at once may both find no table: the second is told so, and that is as good.
  await pool
    .query(`create schema if not exists liuke_keys;
      create table if not exists liuke_keys.piece (
        workspace_id uuid not null, key_id uuid not null, piece bytea not null, primary key (workspace_id, key_id))`)
    .catch((error: pg.DatabaseError) => {
      if (!['23505', '42P06', '42P07'].includes(error.code ?? '')) throw error;
    });
  return {
    async put(workspaceId, keyId, piece) {
      await pool.query('insert into liuke_keys.piece values ($1, $2, $3) on conflict do nothing', [
        workspaceId,
        keyId,
        piece,
      ]);
    },
    async get(workspaceId, keyIds) {
      const { rows } = await pool.query<{ key_id: string; piece: Buffer }>(
        'select key_id, piece from liuke_keys.piece where workspace_id = $1 and key_id = any($2::uuid[])',
        [workspaceId, keyIds],
      );
      return new Map(rows.map((row) => [row.key_id, row.piece]));
    },
    async destroy(workspaceId, keyIds) {
      await pool.query('delete from liuke_keys.piece where workspace_id = $1 and key_id = any($2::uuid[])', [
        workspaceId,
        keyIds,
      ]);
    },
    close: () => pool.end(),
  };
};
