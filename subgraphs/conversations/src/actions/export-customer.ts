import { type ExportRequested, sayExport, type Tx } from '@liuke/kit';
import { fileUrl } from '../domain/file-url.ts';
import type { Message } from '../domain/message.ts';
import * as attachments from '../store/attachments.ts';
import * as customers from '../store/customers.ts';
import * as identities from '../store/identities.ts';
import * as inbox from '../store/inbox.ts';
import * as messages from '../store/messages.ts';
import * as reaches from '../store/reaches.ts';

const atOnce = 500;

/** Tells all that this room keeps of a customer: every word as it was written, staff's notes included. */
export const exportCustomer = (tx: Tx, { requestId, customerId }: ExportRequested): Promise<void> =>
  sayExport(tx, { requestId, customerId }, 'conversations', [
    { name: 'customer', rows: async () => [...(await customers.byIds(tx, [customerId])).values()].map(known) },
    { name: 'identities', rows: async () => (await identities.ofCustomers(tx, [customerId])).get(customerId) ?? [] },
    { name: 'reaches', rows: () => reaches.ofCustomer(tx, customerId) },
    { name: 'conversations', rows: async () => all(inbox.everyOf(tx, customerId)) },
    { name: 'messages', rows: () => everyMessage(tx, customerId) },
    { name: 'attachments', rows: () => everyFile(tx, customerId) },
  ]);

/** As long as the export itself is kept. */
const linkDays = 7;

/** Their bytes are too many for a part of an answer: each has the link by which it is fetched. */
async function* everyFile(tx: Tx, customerId: string): AsyncGenerator<readonly object[]> {
  for await (const page of inbox.everyOf(tx, customerId)) {
    const files = await attachments.ofConversations(
      tx,
      page.map(({ id }) => id),
    );
    yield files.map(({ sealKey: _, workspaceId, state: __, ...file }) => ({
      ...file,
      url: fileUrl(workspaceId, file.id, tx.now(), linkDays),
    }));
  }
}

async function* everyMessage(tx: Tx, customerId: string): AsyncGenerator<readonly object[]> {
  for await (const page of inbox.everyOf(tx, customerId)) {
    for (const { id } of page) {
      for (let after = 0; ; ) {
        const found = await messages.page(tx, id, { after: [after], limit: atOnce, backwards: false });
        yield found.map(told);
        if (found.length < atOnce) break;
        after = found.at(-1)!.seq;
      }
    }
  }
}

const told = ({ masked: _, body, ...message }: Message): object => ({ ...message, text: body });
const known = ({ contactMac: _, ...customer }: { contactMac: string | null }): object => customer;

const all = async <Row>(pages: AsyncIterable<readonly Row[]>): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
};
