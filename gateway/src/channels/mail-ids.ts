import { createHmac } from 'node:crypto';
import { sameSecret } from '@liuke/kit';
import type { Door } from './channel.ts';

/**
 * Message-IDs of our letters: `<message id>.<part>.<mac>@<domain>`, the same at every try, so that a letter sent twice is one.
 * Nobody makes one up who does not know the channel's secret: what names one of ours has had it in hand.
 */

const macOf = ({ id, settings }: Door, named: string): string =>
  createHmac('sha256', settings['webhookSecret'] ?? '')
    .update(`message-id ${id} ${named}`)
    .digest('hex')
    .slice(0, 32);

/** Without the angle brackets. `named`: the message and its part. */
export const mailIdOf = (door: Door, messageId: string): string => {
  const domain = (door.settings['from'] ?? '').split('@')[1] ?? 'localhost';
  return `${messageId}.${macOf(door, messageId)}@${domain}`;
};

/** Of ids that somebody names, those that are of our making. */
export const ours = (door: Door, ids: readonly string[]): string[] =>
  ids.filter((id) => {
    const [, messageId, mac] = /^([0-9a-f-]{36})\.([0-9a-f]{32})@/.exec(id) ?? [];
    return messageId !== undefined && mac !== undefined && sameSecret(mac, macOf(door, messageId));
  });

/** The ids in a header such as References, without their brackets. */
export const idsIn = (header: string, most = 50): string[] =>
  [...header.slice(0, 20_000).matchAll(/<([^<>\s]{1,500})>/g)].slice(-most).map(([, id]) => id!);
