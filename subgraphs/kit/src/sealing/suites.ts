import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * How bytes are sealed: authenticated encryption under a key of 32 bytes, bound to a place that is not stored. Opening throws
 * where the key or the place is another, or a bit was changed.
 */
export interface Suite {
  readonly name: SuiteName;
  seal(key: Buffer, place: Buffer, plain: Buffer): Buffer;
  open(key: Buffer, place: Buffer, sealed: Buffer): Buffer;
}
export type SuiteName = 'AES_256_GCM' | 'SM4';

const tagBytes = 16;
const nonceBytes = 12;

/** NIST SP 800-38D: a random nonce of 96 bits, a tag of 128. One key seals far fewer than 2^32 values: it is one customer's. */
const aes: Suite = {
  name: 'AES_256_GCM',
  seal(key, place, plain) {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, place, sealed) {
    const tagAt = sealed.length - tagBytes;
    if (tagAt < nonceBytes) throw new Error('The sealed value is cut short.');
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
    decipher.setAAD(place).setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, tagAt)), decipher.final()]);
  },
};

const ivBytes = 16;
const macBytes = 32;

/**
 * GB/T 32907 (SM4) in counter mode, then HMAC of GB/T 32905 (SM3) over place, counter and ciphertext: encrypt, then
 * authenticate, as the runtime's OpenSSL has no SM4-GCM. The two keys are derived from the one by HKDF with SM3.
 */
const sm4: Suite = {
  name: 'SM4',
  seal(key, place, plain) {
    const { cipherKey, macKey } = sm4Keys(key);
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('sm4-ctr', cipherKey, iv);
    const body = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
    return Buffer.concat([body, sm3Mac(macKey, place, body)]);
  },
  open(key, place, sealed) {
    const macAt = sealed.length - macBytes;
    if (macAt < ivBytes) throw new Error('The sealed value is cut short.');
    const { cipherKey, macKey } = sm4Keys(key);
    const body = sealed.subarray(0, macAt);
    if (!timingSafeEqual(sm3Mac(macKey, place, body), sealed.subarray(macAt)))
      throw new Error('The sealed value is not what was sealed here.');
    const decipher = createDecipheriv('sm4-ctr', cipherKey, body.subarray(0, ivBytes));
    return Buffer.concat([decipher.update(body.subarray(ivBytes)), decipher.final()]);
  },
};

type Sm4Keys = { readonly cipherKey: Buffer; readonly macKey: Buffer };
/** Derived once a key: HKDF costs more than sealing a message. */
const derived = new WeakMap<Buffer, Sm4Keys>();
const sm4Keys = (key: Buffer): Sm4Keys => {
  const known = derived.get(key);
  if (known) return known;
  const bytes = Buffer.from(hkdfSync('sm3', key, '', 'liuke sm4', 16 + macBytes));
  const keys = { cipherKey: bytes.subarray(0, 16), macKey: bytes.subarray(16) };
  derived.set(key, keys);
  return keys;
};

/** The place's length goes first, so that no byte can be moved between place and ciphertext. */
const sm3Mac = (key: Buffer, place: Buffer, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(place.length);
  return createHmac('sm3', key).update(length).update(place).update(body).digest();
};

export const suites: Readonly<Record<SuiteName, Suite>> = { AES_256_GCM: aes, SM4: sm4 };
