import { type Db, openTexts, sealText, type Tx } from '@liuke/kit';
import type { Attachment, Kept } from '../domain/attachment.ts';

export type Row = Omit<Attachment, 'name' | 'transcript'> & { readonly workspaceId: string; readonly sealed: string };
type Secret = { readonly name: string; readonly key: string; readonly transcript: string | null };

export const columns = 'a.workspace_id, a.id, a.content_type, a.bytes, a.sealed, a.state';
export const mine = 'a.workspace_id = (select house.workspace())';
const placeOf = (id: string): string => `conversations.attachment:${id}`;

/** Files as they are kept; those of a customer whose key is destroyed are gone. */
export const opened = async <One extends Row>(db: Db, rows: readonly One[]): Promise<(Omit<One, 'sealed'> & Kept)[]> => {
  const texts = await openTexts(
    db,
    rows.map(({ id, sealed }) => ({ place: placeOf(id), sealed })),
  );
  return rows.flatMap(({ sealed: _, ...row }, at) => {
    const text = texts[at];
    if (text == null) return [];
    const { name, key, transcript } = JSON.parse(text) as Secret;
    return [{ ...row, name, transcript, sealKey: Buffer.from(key, 'base64') }];
  });
};

/** What of a file only a key opens: its name and the key of its bytes. Null: the workspace's key instead of a customer's. */
export const sealedFile = (
  tx: Tx,
  customerId: string | null,
  { id, name, sealKey }: Pick<Kept, 'id' | 'name' | 'sealKey'>,
): Promise<string> => {
  const secret: Secret = { name, key: sealKey.toString('base64'), transcript: null };
  return sealText(tx, customerId, placeOf(id), JSON.stringify(secret));
};
