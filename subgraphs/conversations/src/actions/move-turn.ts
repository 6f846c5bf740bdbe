import type { Tx } from '@liuke/kit';
import { after, type Conversation, type Fact, isOutdated } from '../domain/conversation.ts';
import type { Notice } from '../domain/notices.ts';
import * as conversations from '../store/conversations.ts';
import { appendNotice, keep } from './speak.ts';

/** Does what routing said of a conversation's turn; late, doubled and outdated words change nothing. */
export const moveTurn = async (tx: Tx, conversationId: string, fact: Fact, saidAt: Date, name?: string): Promise<void> => {
  const before = await conversations.lock(tx, conversationId);
  if (!before || isOutdated(before, saidAt)) return;
  const moved = after(before, fact, tx.now());
  if (!moved) return;
  const notice = noticeOf(before, fact);
  await keep(tx, notice ? await appendNotice(tx, moved, notice, name) : moved);
};

/** What the customer is told. A request alone says nothing: the queue's or the agent's word follows at once. */
const noticeOf = (before: Conversation, fact: Fact): Notice | null => {
  if (fact.happening === 'assigned') return before.status === 'ASSIGNED' ? 'transferred' : 'assigned';
  if (fact.happening !== 'queued') return null;
  if (before.status === 'ASSIGNED') return 'requeued';
  return before.status === 'QUEUED' && before.groupId !== null ? null : 'queued';
};
