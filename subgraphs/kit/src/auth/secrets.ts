import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's first parameters: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of what a person remembers: slow and salted. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** False for a wrong password and for a hash that is none. */
export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password).catch(() => false);

/** A secret that a machine remembers: `bytes` of randomness, base64url. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

const apiKeyMark = 'lk_';

/** `lk_<prefix>_<random>`: the prefix finds the key in a configuration and in secret scanners, the random part proves it. */
export const apiKeyOf = (prefix: string, random: string): string => `${apiKeyMark}${prefix}_${random}`;

/** By its look, and no proof of anything. */
export const looksLikeApiKey = (credential: string): boolean => credential.startsWith(apiKeyMark);

/** SHA-256 in hex. Only for secrets of high entropy (`newSecret`): they need no salt and can be looked up by hash. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether two texts are the same, in a time that does not tell where they differ. */
export const sameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
