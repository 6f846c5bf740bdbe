import { describe, expect, it } from 'vitest';
import { type LookUp, openOrders } from './facts.ts';
import { orders } from './orders.ts';

const now = () => new Date('2026-11-26T12:00:00Z');
const asked = (fact: string, order: string, locale = 'en', customerId = 'c'): LookUp => ({
  fact,
  slots: { order },
  conversation: { customerId, locale },
});

describe("the demo shop's orders", () => {
  it("tells each fact of each order in the customer's language", () => {
    const answer = openOrders(now);
    expect(answer(asked('order', '88120002'))).toMatchObject({
      state: 'shipped',
      carrier: 'DHL',
      arrives: 'on 28 November',
    });
    expect(answer(asked('order', '88120001', 'zh-CN'))).toMatchObject({ state: 'packed', leaves: '明天' });
    expect(answer(asked('return', '88120003'))).toMatchObject({ applied: false, open: true });
    expect(answer(asked('return', '88120006'))).toMatchObject({ open: false });
    expect(answer(asked('return', '88120004'))).toMatchObject({ applied: true, tracking: expect.stringMatching(/^https:/) });
    for (const { number } of orders) expect(answer(asked('invoice', number))).toMatchObject({ found: true, done: true });
  });

  it('knows no other order and no other fact', () => {
    const answer = openOrders(now);
    expect(answer(asked('order', '12345678'))).toEqual({ found: false });
    expect(answer(asked('constructor', '88120001'))).toBeNull();
  });

  it('cancels for the customer who asked, once or twice, and not what has left', () => {
    const answer = openOrders(now);
    expect(answer(asked('cancellation', '88120001'))).toMatchObject({ done: true });
    expect(answer(asked('cancellation', '88120001'))).toMatchObject({ done: true });
    expect(answer(asked('order', '88120001'))).toMatchObject({ state: 'cancelled' });
    expect(answer(asked('order', '88120001', 'en', 'another'))).toMatchObject({ state: 'packed' });
    expect(answer(asked('cancellation', '88120002'))).toMatchObject({ done: false });
  });
});
