import type { Door } from './channel.ts';

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
