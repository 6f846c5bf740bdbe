import { type SignatureName, signatures } from '@liuke/kit';
import type { Answer } from './data-request.ts';

/** That a customer was erased: what a receipt says. Times as ISO 8601. */
export type Receipt = {
  readonly workspaceId: string;
  readonly requestId: string;
  readonly customerId: string;
  readonly requestedAt: string;
  readonly completedAt: string;
  /** Data keys destroyed before anything else: what a copy holds under them cannot be opened any more. */
  readonly keysDestroyed: number;
  /** What each room deleted, in rows. */
  readonly rooms: readonly { readonly room: string; readonly rows: number; readonly at: string }[];
};

export type SigningKey = {
  readonly id: string;
  readonly algorithm: SignatureName;
  readonly publicKey: string;
  readonly privateKey: string;
};

type Head = { readonly alg: SignatureName; readonly typ: string; readonly kid: string; readonly key: string };
const type = 'liuke-erasure-receipt';

export const receiptOf = (
  request: Omit<Receipt, 'requestedAt' | 'completedAt' | 'rooms'>,
  { requestedAt, completedAt }: { readonly requestedAt: Date; readonly completedAt: Date },
  answers: readonly Answer[],
): Receipt => ({
  ...request,
  requestedAt: requestedAt.toISOString(),
  completedAt: completedAt.toISOString(),
  rooms: answers.map(({ room, rows, at }) => ({ room, rows, at: at.toISOString() })),
});

/**
 * A receipt as it is handed out: a JWS in its compact form (RFC 7515), `head.receipt.signature`, each base64url. By EdDSA any
 * JOSE library checks it; by SM2 the signature is r and s over the same bytes, of the user 1234567812345678.
 */
export const signReceipt = (receipt: Receipt, { id, algorithm, publicKey, privateKey }: SigningKey): string => {
  const head: Head = { alg: algorithm, typ: type, kid: id, key: publicKey };
  const signed = `${encode(head)}.${encode(receipt)}`;
  return `${signed}.${signatures[algorithm].sign(privateKey, Buffer.from(signed)).toString('base64url')}`;
};

export type Read = { readonly receipt: Receipt; readonly keyId: string; readonly algorithm: SignatureName };

/**
 * What a receipt says, where it was signed by the key that `keyOf` names (null: there is no such key) and not changed since;
 * null for everything else. The key that stands in the receipt proves nothing: whoever forges one writes their own.
 */
export const readReceipt = async (
  text: string,
  keyOf: (head: { readonly keyId: string; readonly workspaceId: string; readonly key: string }) => Promise<string | null>,
): Promise<Read | null> => {
  const [head, receipt, signature, ...more] = text.trim().split('.');
  if (!head || !receipt || !signature || more.length > 0) return null;
  const told = decode<Head>(head);
  const said = decode<Receipt>(receipt);
  if (told?.typ !== type || !Object.hasOwn(signatures, told.alg) || !said) return null;
  const publicKey = await keyOf({ keyId: told.kid, workspaceId: said.workspaceId, key: told.key });
  if (publicKey === null) return null;
  const good = signatures[told.alg].verify(
    publicKey,
    Buffer.from(`${head}.${receipt}`),
    Buffer.from(signature, 'base64url'),
  );
  return good ? { receipt: said, keyId: told.kid, algorithm: told.alg } : null;
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = <Value>(part: string): Value | null => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Value;
  } catch {
    return null;
  }
};
