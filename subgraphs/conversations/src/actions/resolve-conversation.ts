import { type Db, fault, type Tx } from '@liuke/kit';
import { after, type Conversation, secondsBetween } from '../domain/conversation.ts';
import type { SenderKind } from '../domain/message.ts';
import type { Notice } from '../domain/notices.ts';
import * as conversations from '../store/conversations.ts';
import { appendNotice, keep } from './speak.ts';

export type Closing = { readonly id: string; readonly outcome: string | null; readonly by: SenderKind };

/** Closes a conversation and tells the house; one that is closed already stays as it is. Fault: NOT_FOUND. */
export const resolveConversation = (db: Db, { id, outcome, by }: Closing): Promise<Conversation> => {
  if (outcome !== null && outcome.length > 200) throw fault('BAD_USER_INPUT', 'outcome is at most 200 characters.');
  return db.transaction(async (tx) => {
    const conversation = await conversations.lock(tx, id);
    if (!conversation) throw fault('NOT_FOUND');
    return resolveWithin(tx, conversation, { outcome, by, notice: 'resolved' });
  });
};

/** The same within a transaction that holds the conversation's lock. */
export const resolveWithin = async (
  tx: Tx,
  before: Conversation,
  { outcome, by, notice }: { readonly outcome: string | null; readonly by: SenderKind; readonly notice: Notice },
): Promise<Conversation> => {
  const at = tx.now();
  const closed = after(before, { happening: 'resolved', outcome }, at);
  if (!closed) return before;
  const kept = await keep(tx, await appendNotice(tx, closed, notice));
  await tx.say(
    'ConversationResolved',
    {
      conversationId: before.id,
      customerId: before.customerId,
      agentId: before.assigneeId,
      resolvedBy: by,
      outcome,
      automatic: !before.humanSpoke,
      handleSeconds: secondsBetween(before.openedAt, at),
    },
    before.id,
  );
  return kept;
};
