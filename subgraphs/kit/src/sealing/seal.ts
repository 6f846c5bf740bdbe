import type { Db } from '../db/db.ts';
import type { Cell } from './keyring.ts';

/**
 * Seals a text under a customer's data key, or under the workspace's own where it is no customer's (null). `place` names the
 * one cell where it may be opened, e.g. `conversations.message:<id>`.
 */
export const seal = (db: Db, customerId: string | null, place: string, text: string): Promise<Buffer> =>
  db.keyring.seal(db.viewer.workspaceId, customerId, place, Buffer.from(text));

/** The text; null once its customer's key is destroyed. Throws where it was changed, or lies in another place. */
export const unseal = async (db: Db, place: string, sealed: Buffer): Promise<string | null> =>
  (await unsealAll(db, [{ place, sealed }]))[0]!;

/** The texts, in the order given. */
export const unsealAll = async (db: Db, cells: readonly Cell[]): Promise<(string | null)[]> => {
  if (cells.length === 0) return [];
  return (await db.keyring.open(db.viewer.workspaceId, cells)).map((plain) => plain?.toString() ?? null);
};

/**
 * What a text is looked up by where only its sealed form is kept: the same for the same text in this workspace and for this
 * purpose, 43 characters of base64url.
 */
export const macOf = async (db: Db, purpose: string, text: string): Promise<string> =>
  (await db.keyring.mac(db.viewer.workspaceId, purpose, text)).toString('base64url');

export const macsOf = async (db: Db, purpose: string, texts: readonly string[]): Promise<string[]> =>
  (await db.keyring.macs(db.viewer.workspaceId, purpose, texts)).map((mac) => mac.toString('base64url'));
