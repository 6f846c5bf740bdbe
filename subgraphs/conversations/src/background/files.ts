import { type Background, openStorage, plumbing, type RoomTools, recurring } from '@liuke/kit';
import { storageKey } from '../store/attachments.ts';
import * as droppedFiles from '../store/dropped-files.ts';

const day = 86_400_000;
const atOnce = 50;

/** Deletes the bytes whose row is gone, and what was uploaded and not sent within a day, each so many milliseconds. */
export const fileSweep = (everyMilliseconds: number): Background =>
  recurring({ everyMilliseconds, atStart: true, onFailure: 'sweeping files failed; it is tried again', work: sweepFiles });

/** Bytes first, then the note of them: a kill in between deletes them twice, which does no harm. */
export const sweepFiles = async ({ as, log }: Pick<RoomTools, 'as' | 'log'>): Promise<void> => {
  const db = as(plumbing('conversations'));
  const storage = openStorage();
  const unsent = await droppedFiles.sweepUnsent(db, new Date(db.now().getTime() - day));
  let deleted = 0;
  for (let found = atOnce; found === atOnce; deleted += found) {
    found = await db.transaction(async (tx) => {
      const files = await droppedFiles.next(tx, atOnce);
      for (const file of files) await storage.delete(storageKey(file));
      await droppedFiles.forget(
        tx,
        files.map(({ id }) => id),
      );
      return files.length;
    });
  }
  if (deleted > 0) log.info({ deleted, unsent }, 'files deleted');
};
