import { describe, expect, it } from 'vitest';
import { failureText } from './failure.ts';
import { pauseBefore } from './inbox.ts';
import { checkedPayload, InvalidPayload } from './payload.ts';

describe('the payload of an event', () => {
  it('passes as the contract types it', () => {
    const rated = { conversationId: 'c', customerId: 'u', score: 4 };
    expect(checkedPayload('ConversationRated', rated)).toEqual(rated);
  });

  it('may say more than this version knows', () => {
    const answer = {
      conversationId: 'c',
      messageId: 'm',
      customerId: 'u',
      text: 't',
      locale: 'en',
      decision: 'ANSWER',
      confidence: 1,
      articleIds: [],
    };
    const buttons = [{ title: 'Yes', value: 'yes', colour: 'green' }];
    expect(checkedPayload('AnswerFound', { ...answer, buttons, mood: 'good' })).toEqual({
      ...answer,
      buttons: [{ title: 'Yes', value: 'yes' }],
    });
  });

  it('that does not fit is refused by the names of the fields, without their values', () => {
    const wrong = () => checkedPayload('ConversationRated', { conversationId: 'c', score: 'my phone is 13800000000' });
    expect(wrong).toThrow(InvalidPayload);
    expect(wrong).toThrow(/ConversationRated\.score/);
    expect(wrong).not.toThrow(/13800000000/);
    for (const payload of [null, 'text', [], 7])
      expect(() => checkedPayload('ConversationRated', payload)).toThrow(InvalidPayload);
    expect(() => checkedPayload('NeverSaid', {})).toThrow(InvalidPayload);
    expect(() => checkedPayload('EventRole', 'AGENT')).toThrow(InvalidPayload);
  });
});

it('a failure is kept by its kind and place, not by its words', () => {
  const text = failureText(Object.assign(new TypeError('my phone is 13800000000'), { code: 'E1' }));
  expect(text).toMatch(/^TypeError E1 at .*payload\.test\.ts:\d+$/);
});

it('pauses double from try to try, each by chance between half and whole', () => {
  expect([1, 2, 3, 7].map((attempt) => pauseBefore(attempt, 1))).toEqual([1_000, 2_000, 4_000, 64_000]);
  expect(pauseBefore(3, 0)).toBe(2_000);
});
