import { randomUUID } from 'node:crypto';
import { aliyun } from './aliyun.ts';
import type { Moment, Sms, SmsAccount, SmsProviderName, SmsWire } from './sms.ts';
import { tencent } from './tencent.ts';
import { twilio } from './twilio.ts';
import { secondsOf, Unsent } from './unsent.ts';

export const smsWires: Readonly<Record<SmsProviderName, SmsWire>> = { aliyun, tencent, twilio };

/** Milliseconds for the whole answer. */
const patience = 10_000;
/** Characters of an answer that are looked at. */
const longest = 100_000;

/** Hands one text message to its provider and returns the provider's id. Throws `Unsent`, and nothing else. */
export const sendSms = async (
  account: SmsAccount,
  sms: Sms,
  moment: Moment = { now: new Date(), nonce: randomUUID() },
): Promise<string> => {
  const wire = smsWires[account.provider];
  const { base, path, headers, json, form } = wire.request(account, sms, moment);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${base.replace(/\/+$/, '')}${path}`, {
      method: 'POST',
      headers: { ...(json !== undefined && { 'content-type': 'application/json; charset=utf-8' }), ...headers },
      body: json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form) : null,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    text = await response.text();
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new Unsent('LATER', late ? 'No answer in time.' : 'No connection.');
  }
  const { status } = response;
  if (status === 429 || status >= 500) {
    throw new Unsent('LATER', `HTTP ${status}`, secondsOf(response.headers.get('retry-after'), moment.now));
  }
  return wire.read(status, objectIn(text.slice(0, longest)));
};

const objectIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};
