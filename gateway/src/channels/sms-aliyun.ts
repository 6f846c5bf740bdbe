import { createHash } from 'node:crypto';
import { e164, sameSecret } from '@liuke/kit';
import type { Reply, Wire } from './channel.ts';
import { type Fields, listIn, says } from './fields.ts';
import type { ChannelCall } from './received.ts';
import { refuse } from './refused.ts';
import { fromPhone, received } from './sms-received.ts';

/**
 * Aliyun's HTTP push (SmsUp and SmsReport): lists of what came in, and of what became of what went out. It signs nothing, so that
 * the address itself carries a secret.
 */
export const verifyAliyun = ({ url, door }: Wire): void => {
  const token = door.settings['token'] ?? '';
  if (token === '' || !sameSecret(url.searchParams.get('token') ?? '', token)) {
    throw refuse('the address does not carry the token');
  }
};

const listOf = (body: Buffer): readonly Fields[] => {
  try {
    const read: unknown = JSON.parse(body.toString());
    if (Array.isArray(read)) return listIn({ read }, 'read');
  } catch {
    // Said below.
  }
  throw refuse('not the list that Aliyun posts', 400);
};

export const parseAliyun = (body: Buffer): readonly ChannelCall[] => listOf(body).flatMap(callsOf);

const callsOf = (one: Fields): readonly ChannelCall[] => {
  const phone = says(one, 'phone_number');
  const reported = says(one, 'biz_id');
  if (reported !== '') return [reportOf(one, reported)];
  const text = says(one, 'content');
  if (phone === '' || text === '') return [];
  // Not every message has a number of its own; the same words in the same second are the same message.
  const sequence = says(one, 'sequence_id') || digest(`${says(one, 'send_time')} ${says(one, 'dest_code')} ${text}`);
  const number = e164(phone);
  return received({ messageId: `${number}:${sequence}`.slice(0, 200), from: fromPhone(number), text });
};

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const reportOf = (one: Fields, messageId: string): ChannelCall => {
  const success = one['success'] === true || says(one, 'success') === 'true';
  const problem = success ? {} : { problem: `Aliyun: ${says(one, 'err_code') || 'FAILED'}`.slice(0, 100) };
  return { method: 'delivery.report', params: { messageId, state: success ? 'DELIVERED' : 'FAILED', ...problem } };
};

export const aliyunHeard: Reply = {
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({ code: 0, msg: '接收成功' }),
};
