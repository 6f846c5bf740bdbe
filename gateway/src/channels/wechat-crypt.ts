import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** WeChat's WXBizMsgCrypt: SHA-1 over sorted parts as signature, AES-256-CBC with PKCS#7 to 32 bytes as cipher. */

/** The signature of what WeChat sorts and joins: token, timestamp, nonce and, where encrypted, the encrypted text. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

export const isSigned = (signature: string, ...parts: readonly string[]): boolean => {
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(...parts))];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

const block = 32;
const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64');

/** 16 random bytes, the length in four, the text, the app's id: padded, encrypted, base64. */
export const encrypt = (text: string, appId: string, encodingAesKey: string, random = randomBytes(16)): string => {
  const key = keyOf(encodingAesKey);
  const words = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const plain = Buffer.concat([random, length, words, Buffer.from(appId)]);
  const pad = block - (plain.length % block);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString('base64');
};

/** What was encrypted for this app; null where it was not, or is none. */
export const decrypt = (encrypted: string, appId: string, encodingAesKey: string): Buffer | null => {
  const sealed = Buffer.from(encrypted, 'base64');
  if (sealed.length === 0 || sealed.length % block !== 0) return null;
  const key = keyOf(encodingAesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const pad = plain.at(-1) ?? 0;
  if (pad < 1 || pad > block || plain.length - pad < 20) return null;
  const content = plain.subarray(16, plain.length - pad);
  const length = content.readUInt32BE(0);
  if (length > content.length - 4) return null;
  return content.subarray(4 + length).toString() === appId ? content.subarray(4, 4 + length) : null;
};
