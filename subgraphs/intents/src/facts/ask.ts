import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Slots } from '../domain/flow.ts';
import { flawOfUrl, openLookup } from './address.ts';
import { sign } from './sign.ts';

export type Asked = {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMilliseconds: number;
  /** The same for every try of one look-up: an endpoint that acts can tell a repeat. */
  readonly id: string;
  readonly now: Date;
  readonly body: string;
  readonly privateAllowed: boolean;
};

const mostBytes = 65_536;
const mostFacts = 100;
const longestValue = 2_000;

/** Asks the workspace's endpoint; rejects with a sentence when there is no good answer in time. Follows no redirect. */
export const ask = async (asked: Asked): Promise<Slots> => {
  const flaw = flawOfUrl(asked.url, asked.privateAllowed);
  if (flaw !== null) throw new Error(flaw);
  return factsIn(await post(asked));
};

const post = ({ url, secret, timeoutMilliseconds, id, now, body, privateAllowed }: Asked): Promise<string> =>
  new Promise((resolve, reject) => {
    const timestamp = Math.floor(now.getTime() / 1000);
    const send = new URL(url).protocol === 'https:' ? overHttps : overHttp;
    // One limit for everything, name and handshake included: an endpoint that drips bytes is cut off too.
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const sent = send(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        ...(privateAllowed ? {} : { lookup: openLookup }),
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Liuke',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': sign(secret, id, timestamp, body),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        if (answer.statusCode !== 200) {
          answer.destroy();
          reject(new Error(`The endpoint answered ${answer.statusCode}.`));
          return;
        }
        answer.on('data', (part: Buffer) => {
          size += part.length;
          if (size > mostBytes) answer.destroy(new Error(`The answer is longer than ${mostBytes} bytes.`));
          else parts.push(part);
        });
        answer.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
        answer.on('error', reject);
      },
    );
    sent.on('error', (error) => reject(signal.aborted ? new Error('The endpoint did not answer in time.') : error));
    sent.end(body);
  });

/** `{"facts": {"applied": true, "days": 3, "form": "https://..."}}`: texts, numbers and truths, the latter as yes and no; null says nothing. */
export const factsIn = (text: string): Slots => {
  const parsed = JSON.parse(text) as { facts?: unknown } | null;
  const facts = parsed?.facts;
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts))
    throw new Error('The answer has no object "facts".');
  const known: [string, string][] = [];
  for (const [key, value] of Object.entries(facts).slice(0, mostFacts)) {
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,63}$/u.test(key) || ['looked_up', 'failed'].includes(key) || value === null) continue;
    if (typeof value === 'boolean') known.push([key, value ? 'yes' : 'no']);
    else if (typeof value === 'number' || typeof value === 'string') known.push([key, String(value).slice(0, longestValue)]);
    else throw new Error(`The fact "${key}" is neither text, number nor truth.`);
  }
  return Object.fromEntries(known);
};
