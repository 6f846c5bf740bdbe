import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { houseSecret } from '@liuke/kit';

/** AES-256-GCM under a key of the house's secret for one workspace and one purpose; the purpose is authenticated with the text. */
const keyOf = (workspaceId: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', houseSecret(), workspaceId, `conversations:${purpose}`, 32));

export const seal = (workspaceId: string, purpose: string, text: string): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(workspaceId, purpose), iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
};

/** Throws where it was sealed under another secret, for another workspace or another purpose, or was changed since. */
export const unseal = (workspaceId: string, purpose: string, sealed: string): string => {
  const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(workspaceId, purpose), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
};

/** Tells the same text again without keeping it. */
export const macOf = (workspaceId: string, purpose: string, text: string): string =>
  createHmac('sha256', keyOf(workspaceId, purpose)).update(text).digest('hex');
