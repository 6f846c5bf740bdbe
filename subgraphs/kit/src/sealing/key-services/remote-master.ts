import { createHash, timingSafeEqual } from 'node:crypto';
import type { MasterKey } from '../master.ts';

/** A key service: it holds the master key, and bytes go there to be wrapped and opened. */
export type KeyService = {
  /** Names service and key. */
  readonly id: string;
  encrypt(plain: Buffer): Promise<Buffer>;
  decrypt(wrapped: Buffer): Promise<Buffer>;
};

const markBytes = 8;

/**
 * A master key that lies in a key service. What it wraps carries a mark of the key inside (8 bytes of its hash, which say nothing of
 * 32 random ones), so that a service that answers with something else is found out before anything is sealed or opened by it; and a
 * new key is opened once before it is used, as what cannot be opened is lost.
 */
export const remoteMaster = (service: KeyService): MasterKey => {
  const opened = async (wrapped: Buffer): Promise<Buffer> => {
    const plain = await service.decrypt(wrapped.subarray(markBytes));
    if (wrapped.length <= markBytes || !timingSafeEqual(markOf(plain), wrapped.subarray(0, markBytes)))
      throw new Error(`${service.id} opened a wrapped key to something else than was wrapped.`);
    return plain;
  };
  return {
    id: service.id,
    async wrap(plain) {
      const wrapped = Buffer.concat([markOf(plain), await service.encrypt(plain)]);
      await opened(wrapped);
      return wrapped;
    },
    unwrap: opened,
  };
};

const markOf = (key: Buffer): Buffer =>
  createHash('sha256').update('liuke wrapped key').update(key).digest().subarray(0, markBytes);
