import { type Db, house, type Viewer } from '@liuke/kit';
import { isId } from '../domain/ids.ts';
import { type Read, readReceipt } from '../domain/receipt.ts';
import { publicKeyOf } from '../store/signing-keys.ts';

/** What a receipt says, where this house has signed it; null where it has not, or something was changed since. */
export const verifyReceipt = (as: (viewer: Viewer) => Db, text: string): Promise<Read | null> =>
  readReceipt(text, async ({ keyId, workspaceId }) =>
    isId(workspaceId) ? publicKeyOf(as(house('privacy', workspaceId)), keyId) : null,
  );

/** The same without a database, for whoever was told the workspace's public key by another way. */
export const verifyReceiptBy = (publicKey: string, text: string): Promise<Read | null> =>
  readReceipt(text, async () => publicKey);
