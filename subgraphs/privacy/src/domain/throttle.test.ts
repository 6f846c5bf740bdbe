import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ThrottleState, throttleRules, tryOnce } from './throttle.ts';

const rule = { free: 3, firstWait: 10, longestWait: 60, forgetAfter: 600 };
const fresh: ThrottleState = { tries: 0, lastAt: null };
const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

describe('a throttle', () => {
  it('lets the free tries pass and then doubles the wait up to the longest', () => {
    let state = fresh;
    const waits: number[] = [];
    let clock = 0;
    for (let i = 0; i < 8; i += 1) {
      let decision = tryOnce(rule, state, at(clock));
      if (!decision.allowed) {
        waits.push(decision.retryAfter);
        clock += decision.retryAfter;
        decision = tryOnce(rule, state, at(clock));
      }
      if (!decision.allowed) throw new Error('Whoever waits as told is let through.');
      state = decision.state;
    }
    expect(waits).toEqual([10, 20, 40, 60, 60]);
  });

  it('forgets after a long silence', () => {
    const decision = tryOnce(rule, { tries: 50, lastAt: at(0) }, at(600));
    expect(decision).toEqual({ allowed: true, state: { tries: 1, lastAt: at(600) } });
  });

  it('never lets more than the free tries and one a wait pass, however the tries are spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }), (gaps) => {
        let state = fresh;
        let clock = 0;
        let passed = 0;
        for (const gap of gaps) {
          clock += gap;
          const decision = tryOnce(throttleRules['sign-in:email'], state, at(clock));
          if (decision.allowed) {
            passed += 1;
            state = decision.state;
          }
        }
        expect(passed).toBeLessThanOrEqual(5 + 1 + Math.log2(1 + clock / 30) + clock / 900);
      }),
    );
  });
});
