import { type Db, fault } from '@liuke/kit';
import * as conversations from '../store/conversations.ts';
import * as typing from '../store/typing.ts';
import { topics } from '../topics.ts';

/** How long one word of it lasts. */
const lapseMilliseconds = 8_000;

/** Says that somebody is writing, or has stopped. Fault: NOT_FOUND. */
export const setTyping = (
  db: Db,
  conversationId: string,
  typist: Omit<typing.Typist, 'until'>,
  isTyping: boolean,
): Promise<void> =>
  db.transaction(async (tx) => {
    if (!(await conversations.markOf(tx, conversationId))) throw fault('NOT_FOUND');
    if (isTyping)
      await typing.say(tx, conversationId, { ...typist, until: new Date(tx.now().getTime() + lapseMilliseconds) });
    else await typing.stop(tx, conversationId, typist);
    tx.nudge(topics.typing(conversationId));
  });
