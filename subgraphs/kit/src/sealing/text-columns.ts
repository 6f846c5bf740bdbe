import type { Db } from '../db/db.ts';
import { seal, unsealAll } from './seal.ts';

/** Sealed values of a text column: base64 of what the kit seals. `customerId` null: under the workspace's own key. */
export const sealText = async (db: Db, customerId: string | null, place: string, text: string): Promise<string> =>
  (await seal(db, customerId, place, text)).toString('base64');

/** The texts, in the order given; null where a key is destroyed. */
export const openTexts = (
  db: Db,
  cells: readonly { readonly place: string; readonly sealed: string }[],
): Promise<(string | null)[]> =>
  unsealAll(
    db,
    cells.map(({ place, sealed }) => ({ place, sealed: Buffer.from(sealed, 'base64') })),
  );
