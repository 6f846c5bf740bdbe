import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM under a key of the file's own; `name` is authenticated with the bytes, so no file passes for another. */
export const sealBytes = (key: Buffer, name: string, bytes: Buffer): Buffer => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const sealed = cipher.update(bytes);
  return Buffer.concat([iv, sealed, cipher.final(), cipher.getAuthTag()]);
};

/** Throws where it was sealed by another key or under another name, or was changed since. */
export const openBytes = (key: Buffer, name: string, sealed: Buffer): Buffer => {
  if (sealed.length < 28) throw new Error('A sealed file is cut short.');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
};
