import { house } from '../auth/viewer.ts';
import type { Send } from './key-store.ts';
import type { KeyPieces } from './pieces.ts';

/** Pieces in the house's own database: for one that has no other place, at the price that its backups hold both halves. */
export const databasePieces = (send: Send): KeyPieces => {
  const ask = <Row>(workspaceId: string, sql: string, parameters: readonly unknown[]) =>
    send<Row>(house('keys', workspaceId), sql, [workspaceId, ...parameters]);
  return {
    async put(workspaceId, keyId, piece) {
      await ask(workspaceId, '-- pieces.put\ninsert into house.key_piece values ($1, $2, $3) on conflict do nothing', [
        keyId,
        piece,
      ]);
    },
    async get(workspaceId, keyIds) {
      const rows = await ask<{ keyId: string; piece: Buffer }>(
        workspaceId,
        '-- pieces.get\nselect key_id, piece from house.key_piece where workspace_id = $1 and key_id = any($2::uuid[])',
        [keyIds],
      );
      return new Map(rows.map(({ keyId, piece }) => [keyId, piece]));
    },
    async destroy(workspaceId, keyIds) {
      await ask(
        workspaceId,
        '-- pieces.destroy\ndelete from house.key_piece where workspace_id = $1 and key_id = any($2::uuid[])',
        [keyIds],
      );
    },
    async close() {},
  };
};
