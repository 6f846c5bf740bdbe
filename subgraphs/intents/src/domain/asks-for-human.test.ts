import { describe, expect, it } from 'vitest';
import { asksForHuman } from './asks-for-human.ts';

describe('asking for a human', () => {
  it.each([
    '转人工',
    '请转人工！',
    '麻烦转人工，谢谢',
    '人工',
    'Human please!!',
    'A PERSON, PLEASE',
    'I want to talk to a human',
    'ａｇｅｎｔ',
  ])('%s: yes', (text) => expect(asksForHuman(text)).toBe(true));

  it.each(['人工费多少钱', 'is the human hair wig in stock', 'my travel agent lost it', 'please', '', '🙂'])(
    '%s: no',
    (text) => expect(asksForHuman(text)).toBe(false),
  );
});
