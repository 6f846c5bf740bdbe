import { type Db, destroyKeys, fault, forgetUnheard } from '@liuke/kit';
import type { DataRequest } from '../domain/data-request.ts';
import { isId } from '../domain/ids.ts';
import * as audit from '../store/audit.ts';
import * as customers from '../store/customers.ts';
import * as requests from '../store/data-requests.ts';
import * as exports from '../store/exports.ts';

/**
 * Deletes what this room holds of a customer and asks the other rooms to do the same; the request is done when all have
 * answered. `db` is the house's; a customer's own erasure is the only one that a customer may ask for.
 */
export const eraseCustomer = (db: Db, customerId: string, by: audit.Acting): Promise<DataRequest> => {
  const { viewer } = by;
  if (!isId(customerId) || (viewer.kind === 'customer' && viewer.id !== customerId)) throw fault('NOT_FOUND');
  return db.transaction(async (tx) => {
    const request = await requests.open(tx, 'ERASURE', customerId, audit.actorOf(viewer));
    if (!request) return requests.newest(tx, 'ERASURE', customerId);
    // First of all: from here on no copy of anything of theirs can be opened, whatever becomes of the rest.
    await requests.countKeys(tx, request.id, await destroyKeys(tx, customerId));
    const rows = (await customers.erase(tx, customerId)) + (await exports.drop(tx, { customerId }));
    await forgetUnheard(tx, 'privacy', customerId);
    await requests.answer(tx, request.id, 'privacy', rows);
    await tx.say('ErasureRequested', { requestId: request.id, customerId }, customerId);
    await audit.append(tx, by, {
      action: 'erasure.requested',
      subject: `customer:${customerId}`,
      reason: `request:${request.id}`,
    });
    return request;
  });
};
