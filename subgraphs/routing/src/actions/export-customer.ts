import { type ExportRequested, sayExport, type Tx } from '@liuke/kit';
import * as assignments from '../store/assignments.ts';
import * as held from '../store/export.ts';

/** Tells all that routing holds of a customer: what was asked about, waits, and who had the conversations and why. */
export const exportCustomer = (tx: Tx, { requestId, customerId }: ExportRequested): Promise<void> =>
  sayExport(tx, { requestId, customerId }, 'routing', [
    { name: 'conversations', rows: () => held.conversations(tx, customerId) },
    { name: 'past-intents', rows: () => held.pastIntents(tx, customerId) },
    { name: 'waits', rows: () => held.waits(tx, customerId) },
    { name: 'assignments', rows: () => everyAssignment(tx, customerId) },
  ]);

const everyAssignment = async (tx: Tx, customerId: string): Promise<object[]> => {
  const ids = (await held.conversations(tx, customerId)).map(({ id }) => id);
  return [...(await assignments.history(tx, ids)).values()].flat();
};
