import type { Handler } from '@liuke/kit';
import * as answers from '../store/answers.ts';

/** The machine's reply is known by the message that it answers: from now on it has sources and can be rated. */
export const onReplySent: Handler<'ReplySent'> = async (tx, event, meta) => {
  if (event.speaker === 'BOT' && event.inReplyTo) await answers.sent(tx, event.inReplyTo, event.messageId, meta.at);
};
