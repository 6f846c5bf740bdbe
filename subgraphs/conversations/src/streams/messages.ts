import type { Db, Live } from '@liuke/kit';
import type { Message } from '../domain/message.ts';
import * as messages from '../store/messages.ts';
import { topics } from '../topics.ts';
import { listen } from './listen.ts';

const pageSize = 100;

/**
 * Everything after `afterSeq`, then what comes. Listening begins before the first read, and numbers become visible in their
 * order, as they are given out under the conversation's lock: so reading on from the last one leaves no gap and repeats
 * nothing. Fault: NOT_FOUND.
 */
export const followMessages = async (
  db: Db,
  live: Live,
  conversationId: string,
  afterSeq: number | null,
): Promise<AsyncGenerator<Message, void, void>> => {
  const { nudges, mark } = await listen(db, live, topics.messages(conversationId), conversationId);
  return follow(db, nudges, conversationId, afterSeq ?? mark.lastSeq);
};

async function* follow(
  db: Db,
  nudges: AsyncGenerator<void, void, void>,
  conversationId: string,
  from: number,
): AsyncGenerator<Message, void, void> {
  let last = from;
  for await (const _ of nudges) {
    for (let more = true; more; ) {
      const page = await messages.page(db, conversationId, { after: [last], limit: pageSize, backwards: false });
      for (const message of page) {
        yield message;
        last = message.seq;
      }
      more = page.length === pageSize;
    }
  }
}
