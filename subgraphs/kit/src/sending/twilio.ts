import { createHmac } from 'node:crypto';
import { sameSecret } from '../auth/secrets.ts';
import { e164, type SmsWire } from './sms.ts';
import { Unsent, type Why } from './unsent.ts';

/** Twilio's Programmable Messaging, 2010-04-01. */

const codes: Readonly<Record<string, Why>> = {
  20003: 'MISCONFIGURED',
  20404: 'MISCONFIGURED',
  20429: 'LATER',
  21212: 'MISCONFIGURED',
  21408: 'MISCONFIGURED',
  21603: 'MISCONFIGURED',
  21606: 'MISCONFIGURED',
  // Our address for reports is one that it does not reach.
  21609: 'MISCONFIGURED',
  21611: 'LATER',
  21659: 'MISCONFIGURED',
  21703: 'MISCONFIGURED',
  30001: 'LATER',
  30002: 'MISCONFIGURED',
};

/** The recipient has written STOP to this number. */
export const twilioStopped = '21610';

export const twilio: SmsWire = {
  request({ id, secret, from, base = 'https://api.twilio.com' }, { to, text }) {
    return {
      base,
      path: `/2010-04-01/Accounts/${encodeURIComponent(id)}/Messages.json`,
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      form: { To: e164(to), [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from, Body: text },
    };
  },
  read(status, json) {
    if (status >= 200 && status < 300 && json?.sid) return String(json.sid);
    const code = String(json?.code ?? `HTTP ${status}`);
    const known = codes[code] ?? (status === 401 || status === 403 || status === 404 ? 'MISCONFIGURED' : 'REFUSED');
    throw new Unsent(known, `Twilio: ${code.slice(0, 100)}`);
  },
};

/** What `X-Twilio-Signature` must say: over the address as Twilio knows it, and the form, its names in order. */
export const twilioSignature = (authToken: string, url: string, form: readonly (readonly [string, string])[]): string => {
  const words = [...form]
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([name, value]) => name + value);
  return createHmac('sha1', authToken)
    .update(url + words.join(''))
    .digest('base64');
};

export const isTwilioSigned = (given: string, ...signed: Parameters<typeof twilioSignature>): boolean =>
  sameSecret(given, twilioSignature(...signed));
