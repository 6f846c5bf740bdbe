import { type Db, fault, type Live, type SessionState } from '@liuke/kit';
import * as typing from '../state/typing.ts';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';

/** Says that somebody is writing, or has stopped; where that cannot be said now, nobody is told. Fault: NOT_FOUND. */
export const setTyping = async (
  db: Db,
  { live, state }: { readonly live: Live; readonly state: SessionState },
  conversationId: string,
  typist: Omit<typing.Typist, 'until'>,
  isTyping: boolean,
): Promise<void> => {
  if (!(await conversations.markOf(db, conversationId))) throw fault('NOT_FOUND');
  const { workspaceId } = db.viewer;
  const said = await typing.say(state, workspaceId, conversationId, typist, isTyping).then(
    () => true,
    () => false,
  );
  if (said) live.nudge(workspaceId, topics.typing(conversationId));
};
