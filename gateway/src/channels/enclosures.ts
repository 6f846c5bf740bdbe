import { type Storage, sealBytes, typeFound } from '@liuke/kit';
import type { Door } from './channel.ts';
import { nameFor } from './file-names.ts';
import type { FileRoom } from './file-room.ts';
import type { ChannelCall, EnclosedFile, MessageReceived } from './received.ts';

/** Files of one message at most; more are named in words. */
const most = 10;

/**
 * Stores the files that came with messages, before the messages are: what is acknowledged has its files. A kill in between, or a
 * letter that comes again, leaves files that no message takes: they are swept within a day. Throws where they cannot be stored now.
 */
export class Enclosures {
  readonly #room: FileRoom;
  readonly #storage: Storage;

  constructor(room: FileRoom, storage: Storage) {
    this.#room = room;
    this.#storage = storage;
  }

  /** The calls with attachments in place of what was enclosed. */
  async store(calls: readonly ChannelCall[], door: Door): Promise<readonly ChannelCall[]> {
    const kept: ChannelCall[] = [];
    for (const call of calls) {
      const holds = call.method === 'message.receive' && call.params.enclosed;
      kept.push(holds ? { method: call.method, params: await this.#enclosed(call.params, door) } : call);
    }
    return kept;
  }

  async #enclosed({ enclosed = [], ...message }: MessageReceived, door: Door): Promise<MessageReceived> {
    const attachmentIds: string[] = [];
    const unseen: EnclosedFile[] = [];
    const types: string[] = [];
    for (const file of enclosed) {
      const contentType = await typeFound(file.bytes, file.contentType);
      const stored = contentType !== null && attachmentIds.length < most ? await this.#place(file, contentType, door) : null;
      if (stored === null || contentType === null) unseen.push(file);
      else {
        attachmentIds.push(stored);
        types.push(contentType);
      }
    }
    const text = [message.text, ...unseen.map(({ inWords }) => inWords)].filter(Boolean).join('\n\n');
    if (attachmentIds.length === 0) return { ...message, text };
    // With words it is a text, which is heard and answered; without, it is what the files are.
    const alone = types.every((type) => type.startsWith('image/')) ? 'IMAGE' : 'FILE';
    return {
      ...message,
      kind: text === '' ? alone : message.kind,
      text: text || enclosed.map(({ inWords }) => inWords).join('\n'),
      attachmentIds,
    };
  }

  /** Null for one that the workspace does not take. */
  async #place({ name, bytes }: EnclosedFile, contentType: string, door: Door): Promise<string | null> {
    try {
      const found = { name: nameFor(name, 'file', contentType), contentType, bytes: bytes.length };
      const { attachmentId, storageKey, sealKey } = await this.#room.placeEnclosure(door.id, found);
      await this.#storage.put(storageKey, sealBytes(Buffer.from(sealKey, 'base64'), storageKey, bytes));
      return attachmentId;
    } catch (error) {
      if ((error as { code?: unknown }).code === 'BAD_USER_INPUT') return null;
      throw error;
    }
  }
}
