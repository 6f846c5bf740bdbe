import { describe, expect, it } from 'vitest';
import { byHand } from './by-hand.ts';
import { texts } from './texts.ts';

describe('the reason of what was decided by hand', () => {
  it("is told in the agent's language, whoever decided, without load and note", () => {
    expect(byHand('Mei took it; load 1 of 5')).toBe(texts.why.taken('Mei'));
    expect(byHand('Transferred by Mei; load 1 of 5. Note: by noon')).toBe(texts.why.transferred('Mei'));
    expect(byHand('Assigned by Ann Lee; load 0 of 3')).toBe(texts.why.assigned('Ann Lee'));
    expect(byHand('Forced by a partner; load 3 of 3, beyond capacity')).toBe(texts.why.assigned('a partner'));
  });

  it('stays as it came where the house says it otherwise', () => {
    expect(byHand('Came back: nobody accepted it')).toBe('Came back: nobody accepted it');
  });
});
