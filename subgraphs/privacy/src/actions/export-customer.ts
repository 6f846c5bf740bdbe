import { type Db, type ExportSection, fault, partsOf, type Tx } from '@liuke/kit';
import type { DataRequest } from '../domain/data-request.ts';
import { isId } from '../domain/ids.ts';
import * as audit from '../store/audit.ts';
import * as customers from '../store/customers.ts';
import * as requests from '../store/data-requests.ts';
import { takePart } from './take-export-part.ts';

/**
 * Begins to collect what every room holds of a customer; the request is done when all have answered. `db` is the house's; a
 * customer's own export is the only one that a customer may ask for.
 */
export const exportCustomer = (db: Db, customerId: string, by: audit.Acting): Promise<DataRequest> => {
  const { viewer } = by;
  if (!isId(customerId) || (viewer.kind === 'customer' && viewer.id !== customerId)) throw fault('NOT_FOUND');
  return db.transaction(async (tx) => {
    const request = await requests.open(tx, 'EXPORT', customerId, audit.actorOf(viewer));
    if (!request) return requests.newest(tx, 'EXPORT', customerId);
    await tx.say('ExportRequested', { requestId: request.id, customerId }, customerId);
    const reason = `request:${request.id}`;
    await audit.append(tx, by, { action: 'export.requested', subject: `customer:${customerId}`, reason });
    for await (const part of partsOf(ownSections(tx, customerId))) {
      await takePart(tx, request, { room: 'privacy', ...part });
    }
    return request;
  });
};

/** What this room holds of a customer. Of codes and sessions nothing: they prove something, and say nothing. */
const ownSections = (tx: Tx, customerId: string): ExportSection[] => [
  {
    name: 'contact',
    rows: async () => [...(await customers.byIds(tx, [customerId])).values()].map(({ id: _, ...contact }) => contact),
  },
  { name: 'consents', rows: async () => (await customers.consentsOf(tx, [customerId])).get(customerId) ?? [] },
  {
    name: 'audit',
    rows: () => audit.aboutCustomer(tx, customerId),
  },
];
