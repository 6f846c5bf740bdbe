import { randomUUID } from 'node:crypto';
import { alphabetOf, type SmsAccount, type SmsRequest, smsWires, thrifty, twilioStopped, Unsent } from '@liuke/kit';
import { baseOf } from './api.ts';
import type { Channel, Door } from './channel.ts';
import { inParts, numbered } from './degrade.ts';
import { later, never, refuse, type Undelivered } from './refused.ts';
import { aliyunHeard, parseAliyun, verifyAliyun } from './sms-aliyun.ts';
import { fetchTwilio, parseTwilio, reportsTo, twilioHeard, verifyTwilio } from './sms-twilio.ts';
import { isStopped } from './sms-words.ts';

/** Text messages, by Twilio or by Aliyun. */

type Provider = 'twilio' | 'aliyun';
const providerOf = ({ settings }: Door): Provider => (settings['provider'] === 'aliyun' ? 'aliyun' : 'twilio');

const own = { twilio: 'https://api.twilio.com', aliyun: 'https://dysmsapi.aliyuncs.com' } as const;

const accountOf = (door: Door): SmsAccount => {
  const { account = '', secret = '', from = '', template } = door.settings;
  const provider = providerOf(door);
  return { provider, id: account, secret, from, template: template ?? null, base: baseOf(door, own[provider]) };
};

/** Segments in one message: more than ten are not taken by Twilio, and arrive in disorder elsewhere. */
const mostSegments = 10;
/** Characters that Aliyun puts into a template, its own words beside them. */
const aliyunMost = 450;
const doubled = /[\f^{}\\[~\]|€]/;

/** UTF-16 units in one message, so that no provider cuts it. */
const mostUnits = (text: string, provider: Provider): number => {
  const units = alphabetOf(text) === 'UCS-2' ? 67 * mostSegments : 153 * mostSegments;
  const most = alphabetOf(text) === 'GSM-7' && doubled.test(text) ? units / 2 : units;
  return provider === 'aliyun' ? Math.min(most, aliyunMost) : most;
};

export const sms: Channel<string> = {
  kind: 'SMS',

  verify(wire) {
    if (providerOf(wire.door) === 'aliyun') verifyAliyun(wire);
    else verifyTwilio(wire);
    if (wire.body.length === 0) throw refuse('nothing was said', 400);
    return wire.body;
  },
  parse: (opened, { door }) => (providerOf(door) === 'aliyun' ? parseAliyun(opened) : parseTwilio(opened)),
  acknowledge: (_opened, _calls, { door }) => (providerOf(door) === 'aliyun' ? aliyunHeard : twilioHeard),

  /** By Twilio alone: the other holds none. */
  fetch: ({ ref }, door, tools, most) => fetchTwilio(tools, door, ref, most),

  compose({ text, buttons, door }) {
    const words = thrifty(numbered(text, buttons));
    return inParts(words, mostUnits(words, providerOf(door)), 'units');
  },

  async send(text, { door, externalId, context }, { api, now }, key) {
    if (isStopped(context)) throw never('UNREACHABLE', 'They have asked for no more text messages (STOP).');
    const account = accountOf(door);
    const wire = smsWires[account.provider];
    // The key is the same at every try: Aliyun says it back in its reports. Neither provider knows a message again by it.
    const message = { to: externalId, text, variables: { text }, reference: key };
    const { base, path, headers, json, form } = reported(
      wire.request(account, message, { now: now(), nonce: randomUUID() }),
      door,
    );
    const answer = await api.call(door, base, { path, headers, ...(json !== undefined && { json }), ...(form && { form }) });
    try {
      return [wire.read(answer.status, answer.json)];
    } catch (error) {
      throw error instanceof Unsent ? undelivered(error) : error;
    }
  },
};

const reported = (request: SmsRequest, door: Door): SmsRequest =>
  request.form ? { ...request, form: { ...request.form, StatusCallback: reportsTo(door) } } : request;

const undelivered = ({ why, message, retryAfter }: Unsent): Undelivered => {
  // What somebody has to put right is tried again too: nothing that was said is lost by a wrong setting.
  if (why !== 'REFUSED') return later(message, retryAfter);
  return never(message.includes(twilioStopped) ? 'UNREACHABLE' : 'REFUSED', message);
};
