import { type Db, onOneWire } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import * as conversations from '../store/conversations.ts';
import { offerReview } from './offer-review.ts';
import { type Request, requestAgent } from './request-agent.ts';

export type Classified = {
  readonly heard: conversations.Heard;
  readonly intent: { readonly intentId: string; readonly intentName: string | null; readonly at: Date } | null;
  /** A human is wanted. */
  readonly request: Request | null;
  /** The customer's message whose answer waits for a human's word. */
  readonly reviewed?: string | null;
};

/** Remembers what the customer asked for, so that rules can look at it, and then says who is to review or hands over where that was decided. */
export const hearClassified = (db: Db, { heard, intent, request, reviewed = null }: Classified): Promise<void> => {
  const remember = async (tx: Parameters<typeof conversations.meet>[0]): Promise<void> => {
    await onOneWire([
      conversations.meet(tx, heard),
      intent && conversations.rememberIntent(tx, { conversationId: heard.id, customerId: heard.customerId, ...intent }),
    ]);
  };
  // What hands over takes the desk before it touches a row; the rest, most of all messages, needs no desk.
  if (!request)
    return db.transaction(async (tx) => {
      await remember(tx);
      if (reviewed !== null) await offerReview(tx, heard.id, reviewed);
    });
  return atDesk(db, async ({ tx }) => {
    await remember(tx);
    await requestAgent(tx, request);
  });
};
