import { type Handler, hearingOf } from '@liuke/kit';
import * as answers from '../store/answers.ts';

/** The machine's reply is known by the message that it answers: from now on it has sources and can be rated. */
export const onReplySent: Handler<'ReplySent'> = hearingOf(
  ({ speaker, inReplyTo }) => speaker === 'BOT' && Boolean(inReplyTo),
  (tx, { inReplyTo, messageId }, { at }) => answers.sent(tx, inReplyTo!, messageId, at),
);
