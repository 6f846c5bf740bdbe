import { describe, expect, it } from 'vitest';
import { awayMessageFor } from './away.ts';

const messages = [
  { locale: 'zh', text: '休息' },
  { locale: 'zh-TW', text: '休息中喔' },
  { locale: 'en', text: 'away' },
];

describe('what a closed group says', () => {
  it("is in the customer's language, by the nearest tag, and nothing where it has no words in it", () => {
    expect(['zh-CN', 'zh-TW', 'en-GB', 'fr'].map((locale) => awayMessageFor(messages, locale))).toEqual([
      '休息',
      '休息中喔',
      'away',
      null,
    ]);
  });
});
