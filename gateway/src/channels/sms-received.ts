import type { ChannelCall, HeldFile, MessageReceived, Sender } from './received.ts';
import { askedBy, contextOf, inWords } from './sms-words.ts';

/** A number is a person's own (decision 042); a name or a short code as sender is nobody that is known elsewhere. */
export const fromPhone = (externalId: string): Sender =>
  /^\+[1-9]\d{6,14}$/.test(externalId) ? { externalId, links: [`phone:${externalId}`] } : { externalId };

/** What somebody wrote; STOP and START are no words for us but what they ask for. */
export const received = (said: {
  readonly messageId: string;
  readonly from: Sender;
  readonly text: string;
  readonly kind?: MessageReceived['kind'];
  readonly files?: readonly HeldFile[];
}): readonly ChannelCall[] => {
  const { messageId, from, text, kind = 'TEXT', files = [] } = said;
  const asked = askedBy(text);
  if (asked === null) {
    return [{ method: 'message.receive', params: { messageId, from, kind, text, ...(files.length > 0 && { files }) } }];
  }
  const event = asked === 'STOP' ? 'LEFT' : 'JOINED';
  return [
    {
      method: 'event.receive',
      params: { eventId: messageId, from, event, notice: inWords(asked, from.externalId), context: contextOf(asked) },
    },
  ];
};
