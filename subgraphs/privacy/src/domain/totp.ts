import { createHmac, timingSafeEqual } from 'node:crypto';

/** Time-based one-time passwords as RFC 6238 defines them and authenticators use them: SHA-1, 30 seconds, six digits. */
const period = 30;
const digits = 6;

/** The code of one time step (RFC 4226, section 5.3). */
export const totpAt = (secret: Uint8Array, step: number, length: number = digits): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** length).padStart(length, '0');
};

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / period);

/**
 * The time step whose code this is, or null. One step early or late is accepted, for clocks that differ; nothing at or
 * before `lastStep`, so that a code seen over a shoulder is good for nothing once used.
 */
export const matchingStep = (secret: Uint8Array, code: string, lastStep: number | null, now: Date): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  const current = stepAt(now);
  const found = [current - 1, current, current + 1].filter((step) =>
    timingSafeEqual(Buffer.from(totpAt(secret, step)), given),
  );
  return found.find((step) => lastStep === null || step > lastStep) ?? null;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32 without padding, as authenticators take it. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** The address that an authenticator reads from a QR code. */
export const otpauthUri = (secret: Uint8Array, account: string): string =>
  `otpauth://totp/Liuke:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=Liuke&algorithm=SHA1&digits=${digits}&period=${period}`;
