import { destroyKeys, forgetUnheard, suiteInUse, type Tx } from '@liuke/kit';
import type { DataRequest } from '../domain/data-request.ts';
import { receiptOf, signReceipt } from '../domain/receipt.ts';
import * as audit from '../store/audit.ts';
import * as requests from '../store/data-requests.ts';
import * as signingKeys from '../store/signing-keys.ts';

/** Every room has answered: the receipt that lists them is signed, by SM2 where the workspace seals by SM4. House only. */
export const completeErasure = async (tx: Tx, request: DataRequest): Promise<void> => {
  await requests.complete(tx, request.id);
  // What rooms sealed for the customer between the request and their answer is deleted by now: its keys go as well.
  const keysDestroyed = await requests.countKeys(tx, request.id, await destroyKeys(tx, request.customerId));
  await forgetUnheard(tx, 'privacy', request.customerId);
  const key = await signingKeys.keyFor(tx, (await suiteInUse(tx)) === 'SM4' ? 'SM2' : 'EdDSA');
  const answers = (await requests.answersOf(tx, [request.id])).get(request.id) ?? [];
  const receipt = receiptOf(
    {
      workspaceId: tx.viewer.workspaceId,
      requestId: request.id,
      customerId: request.customerId,
      keysDestroyed,
    },
    { requestedAt: request.createdAt, completedAt: tx.now() },
    answers,
  );
  await requests.keepReceipt(tx, request.id, signReceipt(receipt, key));
  await audit.append(
    tx,
    { viewer: tx.viewer, ip: null },
    { action: 'customer.erased', subject: `customer:${request.customerId}`, reason: `request:${request.id}` },
  );
};
