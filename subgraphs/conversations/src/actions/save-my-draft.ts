import { type Db, fault, type SessionState } from '@liuke/kit';
import { longestText } from '../domain/message.ts';
import * as drafts from '../state/drafts.ts';
import * as conversations from '../store/conversations.ts';

/** Keeps what is written and not sent; null where nothing is. Faults: BAD_USER_INPUT, NOT_FOUND, UNAVAILABLE. */
export const saveMyDraft = async (
  db: Db,
  state: SessionState,
  conversationId: string,
  text: string,
): Promise<drafts.UnsentText | null> => {
  if (text.length > longestText) throw fault('BAD_USER_INPUT', `text is at most ${longestText} characters.`);
  const conversation = (await conversations.byIds(db, [conversationId])).get(conversationId);
  if (!conversation) throw fault('NOT_FOUND');
  if (text.trim() !== '') return drafts.save(db, state, conversation, text);
  await drafts.drop(db, state, conversationId);
  return null;
};
