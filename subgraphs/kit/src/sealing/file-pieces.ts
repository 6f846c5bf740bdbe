import { mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyPieces } from './pieces.ts';

/**
 * Pieces as files of one machine, readable by their owner alone: `<folder>/<workspace>/<end of the id>/<id>`. Written beside
 * and moved, so that a kill leaves a whole piece or none. The last characters of a UUIDv7 are random: they spread the files.
 */
export const filePieces = (folder: string): KeyPieces => {
  const placeOf = (workspaceId: string, keyId: string) => join(folder, workspaceId, keyId.slice(-2));
  return {
    async put(workspaceId, keyId, piece) {
      const place = placeOf(workspaceId, keyId);
      await mkdir(place, { recursive: true, mode: 0o700 });
      const beside = join(place, `.${keyId}`);
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, join(place, keyId));
      await syncFolder(place);
    },
    async get(workspaceId, keyIds) {
      const found = new Map<string, Buffer>();
      await Promise.all(
        keyIds.map(async (keyId) => {
          const piece = await readFile(join(placeOf(workspaceId, keyId), keyId)).catch(missing);
          if (piece) found.set(keyId, piece);
        }),
      );
      return found;
    },
    async destroy(workspaceId, keyIds) {
      for (const keyId of keyIds) {
        const path = join(placeOf(workspaceId, keyId), keyId);
        await overwrite(path);
        await unlink(path).catch(missing);
        await rm(join(placeOf(workspaceId, keyId), `.${keyId}`), { force: true });
        await syncFolder(placeOf(workspaceId, keyId));
      }
    },
    async close() {},
  };
};

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** In its place, for file systems that write in place; on others the unlinked block is merely free. */
const overwrite = async (path: string): Promise<void> => {
  const file = await open(path, 'r+').catch(missing);
  if (!file) return;
  try {
    await file.write(Buffer.alloc(32), 0, 32, 0);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A new or gone name is kept once its folder is written. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r').catch(missing);
  await folder?.sync().finally(() => folder.close());
};
