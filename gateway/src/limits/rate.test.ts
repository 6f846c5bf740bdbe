import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryRateLimiter } from './rate.ts';

describe('the rate', () => {
  it("gives a minute's allowance at once and then evenly", async () => {
    let now = 0;
    const limiter = new MemoryRateLimiter(() => now);
    for (let index = 0; index < 60; index += 1) expect((await limiter.take('ada', 60)).allowed).toBe(true);
    expect(await limiter.take('ada', 60)).toEqual({ allowed: false, limit: 60, remaining: 0, reset: 60, retryAfter: 1 });
    now = 1_000;
    expect((await limiter.take('ada', 60)).allowed).toBe(true);
    expect((await limiter.take('ada', 60)).allowed).toBe(false);
  });

  it('counts each caller alone', async () => {
    const limiter = new MemoryRateLimiter(() => 0);
    await limiter.take('ada', 1);
    expect((await limiter.take('ada', 1)).allowed).toBe(false);
    expect((await limiter.take('bo', 1)).allowed).toBe(true);
  });

  it('never lets more through than two allowances in any minute, and what it refuses costs nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 300 }),
        async (perMinute, steps) => {
          let now = 0;
          const limiter = new MemoryRateLimiter(() => now);
          const passed: number[] = [];
          for (const step of steps) {
            now += step;
            const { allowed, remaining } = await limiter.take('ada', perMinute);
            expect(remaining).toBeGreaterThanOrEqual(0);
            if (allowed) passed.push(now);
          }
          for (const from of passed)
            expect(passed.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(2 * perMinute);
        },
      ),
      { numRuns: 100 },
    );
  });
});
