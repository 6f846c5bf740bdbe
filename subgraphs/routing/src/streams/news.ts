import { type Db, fault, type Live } from '@liuke/kit';
import type { Conversation } from '../domain/waiting.ts';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';

/** How long the news of a conversation that was opened a moment ago may take from its room to this one. */
const patienceMs = 3_000;

/**
 * The conversation as the viewer may see it. Who opened it a moment ago and asks at once is kept waiting for up to three seconds
 * until routing has heard of it - with `open`, until it is open, which a closed one may be about to be again. Null: not heard of.
 */
const news = async (db: Db, live: Live, id: string, open: boolean): Promise<Conversation | null> => {
  const nudges = live.nudges(db.viewer.workspaceId, topics.conversation(id));
  const patience = setTimeout(() => void nudges.return(), patienceMs);
  let known: Conversation | null = null;
  try {
    for await (const _ of nudges) {
      known = await conversations.byId(db, id);
      if (known && !(open && known.closed)) break;
    }
  } finally {
    clearTimeout(patience);
  }
  return known;
};

/** Fault: NOT_FOUND. */
export const knownConversation = async (db: Db, live: Live, id: string): Promise<Conversation> => {
  const known = await news(db, live, id, false);
  if (!known) throw fault('NOT_FOUND');
  return known;
};

/** Faults: NOT_FOUND; CONFLICT where it is closed. */
export const openConversation = async (db: Db, live: Live, id: string): Promise<Conversation> => {
  const known = await news(db, live, id, true);
  if (!known) throw fault('NOT_FOUND');
  if (known.closed) throw fault('CONFLICT', 'It is closed; a new message opens it again.');
  return known;
};
