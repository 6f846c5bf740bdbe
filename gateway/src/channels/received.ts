import type { Problem } from './refused.ts';

/** Who wrote, as the provider knows them. */
export type Sender = {
  readonly externalId: string;
  /** What the provider vouches for beside: `unionid:...`, `phone:+86...`, `email:...`. */
  readonly links?: readonly string[];
  readonly name?: string;
  readonly locale?: string;
};

/** What a channel turns its wire format into: JSON-RPC 2.0 requests of these methods (see methods.ts). */
export type ChannelCall =
  | { readonly method: 'message.receive'; readonly params: MessageReceived }
  | { readonly method: 'event.receive'; readonly params: EventReceived }
  | { readonly method: 'delivery.report'; readonly params: DeliveryReported };

export type MessageReceived = {
  /** The provider's id: the same one again changes nothing. */
  readonly messageId: string;
  readonly from: Sender;
  readonly kind: 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE';
  /** The words; what stands for them where there are none. */
  readonly text: string;
  /** The button that was pressed, from 1, of the last card sent. */
  readonly choice?: number;
  /** What the channel needs to answer, as JSON of its own: it comes back with each message to send. */
  readonly context?: string;
  /** Files that the provider holds: they are fetched once the message is stored and acknowledged. */
  readonly files?: readonly HeldFile[];
  /** Files that came with it, never beside `files`. Those that are taken are stored before it is; `text` may be empty beside them. */
  readonly enclosed?: readonly EnclosedFile[];
  /** What `enclosed` became (enclosures.ts). */
  readonly attachmentIds?: readonly string[];
};
export type EnclosedFile = {
  readonly name: string;
  /** As the provider says. */
  readonly contentType: string;
  readonly bytes: Buffer;
  /** Stands in the text where it is not taken. */
  readonly inWords: string;
};
export type HeldFile = {
  /** By what `fetch` finds it: text of the channel's own. */
  readonly ref: string;
  readonly name?: string;
  readonly contentType?: string;
};
export type EventReceived = {
  readonly eventId: string;
  readonly from: Sender;
  readonly event: 'JOINED' | 'LEFT' | 'TOUCHED';
  /** What the system says of it in an open conversation. */
  readonly notice?: string;
  readonly context?: string;
};
export type DeliveryReported = (
  | { readonly messageId: string }
  /** All that somebody was sent until a moment (RFC 3339), where the provider names no messages. */
  | { readonly externalId: string; readonly until: string }
) & {
  readonly state: 'SENT' | 'DELIVERED' | 'READ' | 'FAILED';
  readonly problem?: string;
  /** The same by a code; REFUSED where not said. */
  readonly code?: Problem;
};
