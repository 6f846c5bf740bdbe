import { type Storage, sealBytes, typeFound } from '@liuke/kit';
import type { Logger } from 'pino';
import type { Channel, Tools } from './channel.ts';
import { nameFor } from './file-names.ts';
import type { FileRoom, FileSettled, LeasedFile } from './file-room.ts';
import { Leaser } from './leasing.ts';
import { Lost, lost, Undelivered } from './refused.ts';

export type FetchesOptions = {
  readonly channels: Readonly<Partial<Record<string, Channel>>>;
  readonly room: FileRoom;
  readonly storage: Storage;
  readonly tools: Tools;
  readonly log: Logger;
};

/** Files in hand at the same time: each is in memory whole. */
const atOnce = 8;
/** Seconds: a download has 60 of them (api.ts), after a call or two that find it. What a killed process held waits so long. */
const leaseSeconds = 100;

/**
 * Fetches the files of customers' messages from their providers, after the message has been acknowledged. The bytes are stored
 * first and stand in the message after that: a kill in between leaves bytes that are swept, and the file is fetched again.
 */
export class Fetches {
  readonly #options: FetchesOptions;
  readonly #leaser: Leaser<LeasedFile>;

  constructor(options: FetchesOptions) {
    this.#options = options;
    const { room, tools, log } = options;
    this.#leaser = new Leaser({
      lease: (most) => room.lease(most, leaseSeconds),
      work: (file) => this.#work(file),
      follow: room.follow,
      atOnce,
      now: tools.now,
      log,
    });
  }

  run(): void {
    this.#leaser.run();
  }

  drain(): Promise<void> {
    return this.#leaser.drain();
  }

  async #work(leased: LeasedFile): Promise<void> {
    const { room, log } = this.#options;
    const { kind } = leased.door;
    try {
      await room.settle(leased, await this.#attempt(leased));
    } catch (error) {
      // Its lease runs out, and it is fetched again.
      log.warn({ err: error, kind }, 'what came of a file could not be told');
    }
  }

  async #attempt(leased: LeasedFile): Promise<FileSettled> {
    const { channels, room, storage, tools, log } = this.#options;
    const { door, file, mostBytes } = leased;
    try {
      const channel = channels[door.kind];
      if (!channel?.fetch) throw lost('GONE', 'This version does not fetch files of the channel.');
      const fetched = await channel.fetch(file, door, tools, mostBytes);
      const { bytes } = fetched;
      if (bytes.length > mostBytes) throw lost('TOO_LARGE', `${bytes.length} bytes.`);
      if (bytes.length === 0) throw lost('GONE', 'It is empty.');
      const contentType = await typeOf(leased, bytes, fetched.contentType);
      const name = nameFor(fetched.name ?? file.name ?? '', leased.kind, contentType);
      const placed = await room.place(leased, { name, contentType, bytes: bytes.length });
      if (!placed) return {};
      await storage.put(placed.storageKey, sealBytes(Buffer.from(placed.sealKey, 'base64'), placed.storageKey, bytes));
      return { attachmentId: placed.attachmentId };
    } catch (error) {
      if (error instanceof Lost) {
        log.info({ kind: door.kind, loss: error.loss, reason: error.message }, 'a file will not come');
        return { loss: error.loss };
      }
      if (error instanceof Undelivered) {
        return error.problem === null ? { retryAfter: error.retryAfter } : { loss: 'GONE' };
      }
      // The room does not take it, for its name or its kind.
      if ((error as { code?: unknown }).code === 'BAD_USER_INPUT') return { loss: 'NOT_TAKEN' };
      log.error({ err: error, kind: door.kind }, 'a file could not be fetched in an unforeseen way');
      return {};
    }
  }
}

/** What it is, as its bytes tell; a voice in a film's container is sound. */
const typeOf = async ({ kind, file }: LeasedFile, bytes: Buffer, said: string | null): Promise<string> => {
  const found = (await typeFound(bytes, said)) ?? (await typeFound(bytes, file.contentType ?? null));
  if (found === null) throw lost('NOT_TAKEN', `${said} is not taken.`);
  return kind === 'VOICE' && found === 'video/mp4' ? 'audio/mp4' : found;
};
