import { createHmac, hkdfSync } from 'node:crypto';
import { houseSecret } from '@liuke/kit';

/**
 * What is stored of something that could be guessed: few digits, a phone number. Keyed by the house's secret, which is not
 * in the database, and by its purpose, so that no hash of one kind says anything of another.
 */
export const keyedHash = (purpose: string, ...parts: readonly string[]): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', houseSecret(), '', `privacy:${purpose}`, 32)))
    .update(parts.join(' '))
    .digest('hex');

/** Of a phone number or an e-mail address, in its normal form. */
export const contactMac = (workspaceId: string, value: string): string => keyedHash('contact', workspaceId, value);
