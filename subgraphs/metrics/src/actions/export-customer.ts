import { type ExportRequested, sayExport, type Tx } from '@liuke/kit';
import * as behaviour from '../store/behaviour.ts';
import * as held from '../store/export.ts';

/** Tells all that this room holds of a customer: what they did, and how their conversations were measured. */
export const exportCustomer = (tx: Tx, { requestId, customerId }: ExportRequested): Promise<void> =>
  sayExport(tx, { requestId, customerId }, 'metrics', [
    { name: 'behaviour', rows: () => behaviour.everyOf(tx, customerId) },
    { name: 'conversations', rows: () => held.conversations(tx, customerId) },
    { name: 'questions', rows: () => held.questions(tx, customerId) },
    { name: 'exposures', rows: () => held.exposures(tx, customerId) },
  ]);
