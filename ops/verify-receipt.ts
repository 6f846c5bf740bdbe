import { readFileSync } from 'node:fs';
import { verifyReceipt, verifyReceiptBy } from '@liuke/privacy/receipt';
import { asOperator } from './operator.ts';

/**
 * Whether a receipt of an erasure is genuine, and what it says; exit status 1 where it is not.
 *
 *   npm run verify-receipt -- FILE                     signed by a workspace of this house
 *   npm run verify-receipt -- FILE --key PUBLICKEY     signed by this key; needs no house (Ed25519: base64url, SM2: hex)
 */
const [file, flag, key] = process.argv.slice(2);

const tell = (read: Awaited<ReturnType<typeof verifyReceipt>>): void => {
  if (read)
    console.log(`Genuine: signed by ${read.algorithm}, key ${read.keyId}.\n${JSON.stringify(read.receipt, null, 2)}`);
  else {
    console.error('NOT GENUINE: it was not signed by this key, or changed since.');
    process.exitCode = 1;
  }
};

if (!file || (flag !== undefined && (flag !== '--key' || !key))) {
  console.error('Usage: npm run verify-receipt -- FILE [--key PUBLICKEY]');
  process.exitCode = 1;
} else if (key) tell(await verifyReceiptBy(key, readFileSync(file, 'utf8')));
else {
  await asOperator('verify-receipt', async (database) => {
    tell(await verifyReceipt((viewer) => database.as(viewer, 'privacy'), readFileSync(file, 'utf8')));
  });
}
