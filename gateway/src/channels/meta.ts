import { createHmac } from 'node:crypto';
import { sameSecret } from '@liuke/kit';
import type { ApiAnswer } from './api.ts';
import { type Door, type Fetched, plain, type Reply, type Tools, type Wire } from './channel.ts';
import { later, never, type Problem, refuse } from './refused.ts';

/** What WhatsApp and Messenger share of Meta: how webhooks are asked for and signed, the Graph API, and what its errors mean. */

const host = 'https://graph.facebook.com';
const version = 'v23.0';

export const hmacOf = (key: string, body: Buffer | string): string => createHmac('sha256', key).update(body).digest('hex');

/** The question whether the address is ours: `hub.challenge` comes back to whoever knows the verify token. */
export const greetMeta = ({ method, url, door }: Wire): Reply | null => {
  if (method !== 'GET') return null;
  const asks = (name: string): string => url.searchParams.get(`hub.${name}`) ?? '';
  if (asks('mode') !== 'subscribe' || !sameSecret(asks('verify_token'), door.settings['verifyToken'] ?? '')) {
    throw refuse('the verify token is not right');
  }
  if (!/^[\w.-]{1,200}$/.test(asks('challenge'))) throw refuse('no challenge', 400);
  return plain(asks('challenge'));
};

/** `X-Hub-Signature-256: sha256=<hex>`, over the body as it came. */
export const verifyMeta = ({ headers, body, door }: Wire): Buffer => {
  const expected = `sha256=${hmacOf(door.settings['appSecret'] ?? '', body)}`;
  if (!sameSecret(headers['x-hub-signature-256'] ?? '', expected)) throw refuse('the signature is not right');
  return body;
};

/** Meta puts up to a thousand changes into one request, of 3 MB at most. */
export const metaBodyBytes = 3 * 1024 * 1024;

export type GraphCall = {
  readonly method?: 'GET' | 'POST';
  /** Below the version: `<id>/messages`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
};

/** One call in the name of `token`, proven with the app's secret as Meta recommends. Throws `later()` or `never()`. */
export const callGraph = async (
  { api }: Tools,
  door: Door,
  token: string,
  { method, path, query = {}, json }: GraphCall,
): Promise<ApiAnswer['json']> => {
  const asked = new URLSearchParams({ ...query, appsecret_proof: hmacOf(door.settings['appSecret'] ?? '', token) });
  const answer = await api.call(door, host, {
    ...(method && { method }),
    path: `/${version}/${path}?${asked}`,
    headers: { authorization: `Bearer ${token}` },
    ...(json !== undefined && { json }),
  });
  const { error } = answer.json;
  if (!error && answer.status < 300) return answer.json;
  const [code, subcode] = [Number(error?.code), Number(error?.error_subcode)];
  const details = error?.error_data?.details ?? error?.message ?? 'no message';
  const words = `Meta ${error?.code ?? answer.status}: ${String(details).slice(0, 250)}`;
  const problem = problemOf(code, subcode);
  throw problem === null ? later(words) : never(problem, words);
};

/** A day after the customer's last words, and Messenger's subcode for it. */
const windowClosed = new Set([131_047, 2_018_278]);
/** No such user, not on WhatsApp, blocked, not reachable at the moment. */
const unreachable = new Set([131_026, 551, 2_018_001, 1_545_041]);
/** Meta is busy, a rate is used up, or a token, a permission or a payment is wanting, which the administrator can mend. */
const passing = new Set([
  1, 2, 3, 4, 10, 17, 32, 190, 341, 613, 1_200, 80_007, 130_429, 131_000, 131_005, 131_016, 131_042, 131_048, 131_056,
  131_057,
]);

/** What an error's code means for a message; null: try again. */
export const problemOf = (code: number, subcode = Number.NaN): Problem | null => {
  if (windowClosed.has(code) || windowClosed.has(subcode)) return 'WINDOW_CLOSED';
  if (unreachable.has(code) || unreachable.has(subcode)) return 'UNREACHABLE';
  // 200 to 299 are permissions.
  return passing.has(code) || Number.isNaN(code) || (code >= 200 && code < 300) ? null : 'REFUSED';
};

/** Where Meta keeps files of messages. */
const metaHosts = ['fbsbx.com', 'fbcdn.net', 'facebook.com', 'whatsapp.net'] as const;

export const download = ({ api }: Tools, door: Door, at: string, most: number, headers = {}): Promise<Fetched> =>
  api.download(door, host, { at, hosts: metaHosts, headers, most });

/** Meta's window for answers. */
const windowMilliseconds = 24 * 3_600_000;

export const isClosed = (lastReceivedAt: Date | null, now: Date): boolean =>
  lastReceivedAt === null || now.getTime() - lastReceivedAt.getTime() > windowMilliseconds;
