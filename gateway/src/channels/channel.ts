import type { ConnectableKind } from '@liuke/schema/channels';
import type { Api } from './api.ts';
import type { Outgoing, OutgoingFile } from './outgoing.ts';
import type { Passive } from './passive.ts';
import type { ChannelCall, HeldFile, Sender } from './received.ts';

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

export const plain = (body: string, status = 200): Reply => ({ status, type: 'text/plain; charset=utf-8', body });
