import { LRUCache } from 'lru-cache';

/** What one operation found: whether it may run, and what the caller should know of his allowance. */
export type Allowance = {
  readonly allowed: boolean;
  /** Operations a minute. */
  readonly limit: number;
  /** Operations left right now. */
  readonly remaining: number;
  /** Seconds until the whole allowance is there again. */
  readonly reset: number;
  /** Seconds until the next operation may run; 0 where it may. */
  readonly retryAfter: number;
};

/** Counts operations a minute for each key. One in the process, or one for all gateways (rate-redis.ts). */
export interface RateLimiter {
  /** `amount`: how much of the allowance this one takes; 1 where not said. */
  take(key: string, perMinute: number, amount?: number): Promise<Allowance>;
}

export const minute = 60_000;

/**
 * The generic cell rate algorithm: one number a key, the moment at which its allowance would be whole again. A caller may
 * spend a minute's allowance at once and gets it back evenly. `whole` and `now` in milliseconds.
 */
export const spend = (
  whole: number,
  now: number,
  perMinute: number,
  amount = 1,
): { allowance: Allowance; whole: number } => {
  const each = minute / Math.max(perMinute, 1);
  const from = Math.max(whole, now);
  const next = from + each * amount;
  const allowed = perMinute > 0 && next - now <= minute;
  const until = allowed ? next : from;
  return {
    whole: until,
    allowance: {
      allowed,
      limit: perMinute,
      remaining: perMinute > 0 ? Math.floor((minute - (until - now)) / each) : 0,
      reset: Math.ceil((until - now) / 1000),
      retryAfter: allowed ? 0 : Math.max(1, Math.ceil((next - now - minute) / 1000)),
    },
  };
};

/** Bounded: an attacker chooses how many keys there are. What is forgotten first has not been used for longest. */
const keys = 100_000;

export class MemoryRateLimiter implements RateLimiter {
  readonly #whole = new LRUCache<string, number>({ max: keys });
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async take(key: string, perMinute: number, amount = 1): Promise<Allowance> {
    const { whole, allowance } = spend(this.#whole.get(key) ?? 0, this.#now(), perMinute, amount);
    this.#whole.set(key, whole);
    return allowance;
  }
}
