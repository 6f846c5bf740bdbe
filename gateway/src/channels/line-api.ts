import { createHash } from 'node:crypto';
import type { ApiAnswer, ApiRequest } from './api.ts';
import type { Door, Fetched, Tools } from './channel.ts';
import { later, never, type Undelivered } from './refused.ts';

/** LINE's Messaging API. */

const host = 'https://api.line.me';

export const callLine = (
  { api }: Tools,
  door: Door,
  { headers, ...request }: Omit<ApiRequest, 'form'>,
): Promise<ApiAnswer> =>
  api.call(door, host, {
    ...request,
    headers: { authorization: `Bearer ${door.settings['channelAccessToken']}`, ...headers },
  });

export const fetchLine = ({ api }: Tools, door: Door, messageId: string, most: number): Promise<Fetched> =>
  api.download(door, 'https://api-data.line.me', {
    at: `/v2/bot/message/${encodeURIComponent(messageId)}/content`,
    headers: { authorization: `Bearer ${door.settings['channelAccessToken']}` },
    most,
  });

/** X-Line-Retry-Key is a UUID: the same one within 24 hours pushes once. */
export const retryKeyOf = (key: string): string =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/** What an answer that is no 200 means; the words are LINE's own. */
export const troubled = ({ status, json }: Pick<ApiAnswer, 'status' | 'json'>): Undelivered => {
  const details = Array.isArray(json.details) ? json.details.map((one: unknown) => JSON.stringify(one)).join(' ') : '';
  const words = `LINE ${status}: ${String(json.message ?? 'no message')} ${details}`.trim().slice(0, 300);
  // The token is not good (any more), or the account may not: its administrator can mend it.
  if (status === 401 || status === 403) return later(words);
  // They have blocked the account, or were never its friend.
  if (status === 404 || /'to'|Failed to send/.test(words)) return never('UNREACHABLE', words);
  return never('REFUSED', words);
};
