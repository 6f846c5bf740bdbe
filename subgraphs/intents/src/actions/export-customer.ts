import { type ExportRequested, sayExport, type Tx } from '@liuke/kit';
import * as classifications from '../store/classifications.ts';
import * as dialogues from '../store/dialogues.ts';
import * as drafts from '../store/drafts.ts';
import * as examples from '../store/examples.ts';
import { idsOf } from '../store/export.ts';

/** Tells all that this room holds of a customer: what messages were taken to mean, drafts, dialogues, and words it learned from. */
export const exportCustomer = async (tx: Tx, { requestId, customerId }: ExportRequested): Promise<void> => {
  const ids = await idsOf(tx, customerId);
  await sayExport(tx, { requestId, customerId }, 'intents', [
    { name: 'classifications', rows: async () => [...(await classifications.byMessageIds(tx, ids.messages)).values()] },
    { name: 'drafts', rows: async () => [...(await drafts.byIds(tx, ids.drafts)).values()] },
    { name: 'dialogues', rows: async () => [...(await dialogues.byConversations(tx, ids.dialogues)).values()] },
    { name: 'examples', rows: () => examples.ofCustomer(tx, customerId) },
  ]);
};
