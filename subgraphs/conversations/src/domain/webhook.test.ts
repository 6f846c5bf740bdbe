import { describe, expect, it } from 'vitest';
import { newWebhookSecret, signature, signedHeaders } from './standard-webhooks.ts';
import { afterFailure, eventsFault, hears, pauseAfter, told } from './webhook.ts';

describe('Standard Webhooks', () => {
  it('signs its published example as it says', () => {
    expect(
      signature(
        'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        'msg_p5jXN8AQM9LWM0D4loKWxJek',
        1_614_265_330,
        '{"test": 2432232314}',
      ),
    ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });
  it('signs with both secrets while an old one counts', () => {
    const [one, other] = [newWebhookSecret(), newWebhookSecret()];
    const headers = signedHeaders([one, other], 'id', new Date(5_900), '{}');
    expect(headers['webhook-timestamp']).toBe('5');
    expect(headers['webhook-signature']).toBe(`${signature(one, 'id', 5, '{}')} ${signature(other, 'id', 5, '{}')}`);
    expect(Buffer.from(one.slice(6), 'base64').length).toBe(32);
  });
});

describe('what a partner may hear', () => {
  it('is what was asked for within the scopes of who asked', () => {
    expect(eventsFault(['message.received', '*'], ['conversation:read'])).toBeNull();
    expect(eventsFault(['message.shouted'], ['conversation:read'])).toEqual({ unknown: 'message.shouted' });
    expect(eventsFault(['customers.merged'], ['conversation:read'])).toEqual({
      beyond: 'customers.merged',
      scope: 'customer:read',
    });
    const all = { events: ['*'], scopes: ['conversation:read'] };
    expect(hears(all, 'message.received')).toBe(true);
    expect(hears(all, 'customers.merged')).toBe(false);
    expect(hears({ events: ['message.sent'], scopes: ['conversation:read'] }, 'message.received')).toBe(false);
    expect(new Set(Object.values(told).map(({ type }) => type)).size).toBe(Object.values(told).length);
  });
});

describe('a webhook that fails', () => {
  const failed = { kind: 'FAILED', status: 500, error: 'x', retryAfter: null } as const;
  it('is tried again after pauses that double to two hours, and no sooner than it asks', () => {
    expect([1, 2, 3].map((attempts) => pauseAfter(attempts, null, 1))).toEqual([5_000, 10_000, 20_000]);
    expect(pauseAfter(1, null, 0)).toBe(2_500);
    expect(pauseAfter(40, null, 1)).toBe(7_200_000);
    expect(pauseAfter(1, 60, 1)).toBe(60_000);
  });
  it('is given up after 72 hours, and at once when it says that it is gone', () => {
    const now = new Date('2026-11-04T00:00:00Z');
    const terms = { attempts: 9, now, random: 1 };
    expect(afterFailure(failed, { ...terms, firstTriedAt: new Date('2026-11-01T00:00:01Z') })).toHaveProperty('nextAt');
    expect(afterFailure(failed, { ...terms, firstTriedAt: new Date('2026-11-01T00:00:00Z') })).toEqual({
      disable: 'FAILED_TOO_LONG',
    });
    expect(afterFailure({ ...failed, status: 410 }, { ...terms, firstTriedAt: now })).toEqual({ disable: 'GONE' });
  });
});
