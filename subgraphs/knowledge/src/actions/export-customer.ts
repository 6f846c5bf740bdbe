import { type ExportRequested, sayExport, type Tx } from '@liuke/kit';
import * as held from '../store/export.ts';
import * as questions from '../store/questions.ts';

/** Tells all that this room holds of a customer: answers given, votes, and questions that no article answered. */
export const exportCustomer = (tx: Tx, { requestId, customerId }: ExportRequested): Promise<void> =>
  sayExport(tx, { requestId, customerId }, 'knowledge', [
    { name: 'answers', rows: () => held.answers(tx, customerId) },
    { name: 'votes', rows: () => held.votes(tx, customerId) },
    { name: 'missed-questions', rows: () => everyMissed(tx, customerId) },
  ]);

const everyMissed = async (tx: Tx, customerId: string): Promise<object[]> => {
  const found = await Promise.all((await questions.ofCustomer(tx, customerId)).map((id) => questions.find(tx, id)));
  return found.flatMap((question) => (question ? [{ messageId: question.messageId, text: question.text }] : []));
};
