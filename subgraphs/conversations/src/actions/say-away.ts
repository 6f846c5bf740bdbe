import type { Tx } from '@liuke/kit';
import { isOutdated } from '../domain/conversation.ts';
import { momentInWords } from '../domain/notices.ts';
import * as conversations from '../store/conversations.ts';
import { appendNotice, appendWords, keep } from './speak.ts';

export type Away = {
  readonly conversationId: string;
  /** Null: no opening is in sight. */
  readonly opensAt: Date | null;
  /** In which the opening is told, as an IANA name. */
  readonly timeZone: string;
  /** The group's own words, `{time}` for when it opens; null: the house's. */
  readonly message: string | null;
  readonly saidAt: Date;
};

/** Tells the customer that it is outside opening hours and when we are back; not any more once somebody has the conversation. */
export const sayAway = async (tx: Tx, { conversationId, opensAt, timeZone, message, saidAt }: Away): Promise<void> => {
  const conversation = await conversations.lock(tx, conversationId);
  if (!conversation || isOutdated(conversation, saidAt)) return;
  if (conversation.status === 'ASSIGNED' || conversation.status === 'RESOLVED') return;
  const words = opensAt === null ? undefined : momentInWords(opensAt, timeZone, conversation.locale);
  // Words that promise a time are not said where none is known.
  if (message !== null && (words !== undefined || !message.includes('{time}'))) {
    await keep(tx, await appendWords(tx, conversation, message.replaceAll('{time}', words ?? ''), true));
    return;
  }
  await keep(tx, await appendNotice(tx, conversation, words === undefined ? 'closed' : 'outsideHours', words));
};
