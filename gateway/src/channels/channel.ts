import type { ConnectableKind } from '@liuke/schema/channels';
import type { Api } from './api.ts';
import type { Passive } from './passive.ts';

export type Settings = Readonly<Record<string, string>>;

/** A channel as the conversations room knows it. */
export type Door = {
  readonly workspaceId: string;
  readonly id: string;
  readonly kind: ConnectableKind;
  /** By the provider's names (schema/channels.ts). */
  readonly settings: Settings;
};

/** One request of a provider, its body byte for byte as it came. */
export type Wire = {
  readonly door: Door;
  readonly method: 'GET' | 'POST';
  /** The address as the provider has it, for signatures over it. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly now: Date;
};

/** What the provider is answered. */
export type Reply = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Told whether the whole of it went out. */
  readonly sent?: (whole: boolean) => void;
};

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

export type Button = { readonly title: string; readonly value: string; readonly url: string | null };

/** A message on its way to a customer. */
export type Outgoing = {
  readonly door: Door;
  readonly messageId: string;
  readonly externalId: string;
  readonly context: string | null;
  readonly lastReceivedAt: Date | null;
  readonly kind: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** Those that the channel `carries`; for all others there is a link in the text, which is empty where files say all. */
  readonly files: readonly OutgoingFile[];
  readonly locale: string;
  /** From 1. */
  readonly attempt: number;
};

/** An agent's file. `url` is signed and good for a week; its bytes are read by `Tools.bytesOf`. */
export type OutgoingFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly url: string;
  readonly storageKey: string;
  /** Base64. */
  readonly sealKey: string;
};

export type Fetched = {
  readonly bytes: Buffer;
  /** As the provider says; what it is, its bytes tell. */
  readonly contentType: string | null;
  readonly name?: string;
};

export type Tools = {
  readonly api: Api;
  readonly passive: Passive;
  readonly now: () => Date;
  readonly bytesOf: (file: OutgoingFile) => Promise<Buffer>;
};

/** One kind of channel: one file beside this one that exports it, and a line in kinds.ts. */
export interface Channel<Part = unknown> {
  readonly kind: ConnectableKind;
  /** Bytes of a webhook's body at most; 256 KiB where not said. */
  readonly bodyBytes?: number;
  /** Answers the provider's question whether the address is ours; null: this is no such question. Throws `refuse()`. */
  greet?(wire: Wire): Reply | null;
  /**
   * Whether the provider has sent it, told over the raw bytes. Returns what is to be parsed: the body, or what was decrypted of
   * it. Throws `refuse()` for a wrong signature.
   */
  verify(wire: Wire): Buffer;
  /** Where reading takes its time (MIME): turns what was verified into what `parse` reads. Throws `refuse(400)`. */
  unpack?(opened: Buffer, wire: Wire): Promise<Buffer>;
  /** What happened, in order. Throws `refuse(400)` for what the provider would never send. */
  parse(opened: Buffer, wire: Wire): readonly ChannelCall[];
  /** What the provider hears once all is stored; 200 and nothing where not said. Slow only where it answers the customer itself. */
  acknowledge?(opened: Buffer, calls: readonly ChannelCall[], wire: Wire, tools: Tools): Reply | Promise<Reply>;
  /** The message as the channel can show it, in the parts that the provider takes one by one. At least one. */
  compose(message: Outgoing): readonly Part[];
  /**
   * Hands one part to the provider; `key` is the same for the same part of the same message. Returns the provider's ids of it.
   * Throws `later()` or `never()`; anything else counts as `later`.
   */
  send(part: Part, message: Outgoing, tools: Tools, key: string): Promise<readonly string[]>;
  /** Whether the provider takes this file; where not said, none: they go as links in the text. */
  carries?(file: OutgoingFile, door: Door): boolean;
  /** Fetches a file that the provider holds, of `most` bytes at most. Throws `lost()` for one that will not come; anything else counts as `later`. */
  fetch?(file: HeldFile, door: Door, tools: Tools, most: number): Promise<Fetched>;
  /** Asks the provider who somebody is, once; null: it does not say. */
  identify?(externalId: string, door: Door, tools: Tools): Promise<Sender | null>;
}

/** A webhook that is not taken. The reason is for our log alone. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403;
  constructor(status: 400 | 401 | 403, reason: string) {
    super(reason);
    this.name = 'Refusal';
    this.status = status;
  }
}
export const refuse = (reason: string, status: 400 | 401 | 403 = 403): Refusal => new Refusal(status, reason);

export type Problem = 'WINDOW_CLOSED' | 'UNREACHABLE' | 'REFUSED';

/** A try that failed: for now, or for good. */
export class Undelivered extends Error {
  readonly problem: Problem | null;
  /** Seconds. */
  readonly retryAfter: number | null;
  constructor(problem: Problem | null, sentence: string, retryAfter: number | null) {
    super(sentence);
    this.name = 'Undelivered';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}
/** Not now. `retryAfter`: seconds that the provider asks for. */
export const later = (sentence: string, retryAfter: number | null = null): Undelivered =>
  new Undelivered(null, sentence, retryAfter);
/** Not ever, or not until the customer writes again. The sentence is shown to staff. */
export const never = (problem: Problem, sentence: string): Undelivered => new Undelivered(problem, sentence, null);

export type FileLoss = 'GONE' | 'TOO_LARGE' | 'NOT_TAKEN';

/** A file that will not come. The sentence is for our log alone. */
export class Lost extends Error {
  readonly loss: FileLoss;
  constructor(loss: FileLoss, sentence: string) {
    super(sentence);
    this.name = 'Lost';
    this.loss = loss;
  }
}
export const lost = (loss: FileLoss, sentence: string): Lost => new Lost(loss, sentence);

export const plain = (body: string, status = 200): Reply => ({ status, type: 'text/plain; charset=utf-8', body });
