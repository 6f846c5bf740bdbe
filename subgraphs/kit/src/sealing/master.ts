import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Wraps the workspaces' keys: the one secret that is not in the database. */
export interface MasterKey {
  /** Names the key, also in what it wrapped; says nothing of it. */
  readonly id: string;
  wrap(key: Buffer): Promise<Buffer>;
  /** Throws where it was wrapped by another key, or changed. */
  unwrap(wrapped: Buffer): Promise<Buffer>;
}

/** A master key in this process's memory: AES-256-GCM. Every wrapped key begins with the master's id. */
export const localMaster = (bytes: Buffer): MasterKey => {
  if (bytes.length !== 32) throw new Error('A master key has 32 bytes.');
  const mark = createHash('sha256').update('liuke master').update(bytes).digest().subarray(0, 8);
  const key = Buffer.from(hkdfSync('sha256', bytes, '', 'liuke workspace keys', 32));
  return {
    id: `local:${mark.toString('hex')}`,
    async wrap(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(mark);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    async unwrap(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12));
      decipher.setAAD(mark).setAuthTag(wrapped.subarray(-16));
      return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
    },
  };
};

/** 32 bytes as base64, base64url or hex; null for anything else. */
export const keyBytes = (text: string): Buffer | null => {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  const bytes = /^[\w+/-]{43}=?$/.test(trimmed) ? Buffer.from(trimmed, 'base64') : null;
  return bytes?.length === 32 ? bytes : null;
};

/** Where no master key is given, the house's secret makes one: whoever has the secret has the keys. */
export const derivedMaster = (secret: string): MasterKey =>
  localMaster(Buffer.from(hkdfSync('sha256', secret, '', 'liuke master key', 32)));
