/**
 * How often something may be tried. The first `free` tries are free; each later one has to wait after the one before it,
 * twice as long each time, up to `longestWait`. After `forgetAfter` without a try all is forgotten. All times in seconds.
 */
export type ThrottleRule = {
  readonly free: number;
  readonly firstWait: number;
  readonly longestWait: number;
  readonly forgetAfter: number;
};

/** Evenly spread: `burst` at once, then `perHour`. For what many share, where a back-off would lock out everybody. */
export type SteadyRule = { readonly burst: number; readonly perHour: number };

export type ThrottleState = { readonly tries: number; readonly lastAt: Date | null };
export type ThrottleDecision =
  | { readonly allowed: true; readonly state: ThrottleState }
  | { readonly allowed: false; readonly retryAfter: number };

export const throttleRules = {
  /** Failures of one e-mail address, known or not. */
  'sign-in:email': { free: 5, firstWait: 30, longestWait: 900, forgetAfter: 3600 },
  /** Failures from one address on the network; an office shares one, so more are free. */
  'sign-in:address': { free: 30, firstWait: 5, longestWait: 900, forgetAfter: 3600 },
  /** Challenges asked for by one viewer: with five tries each, guessing stays hopeless. */
  'step-up:caller': { free: 5, firstWait: 30, longestWait: 1800, forgetAfter: 3600 },
  /** Codes sent to one phone or e-mail, whoever asks: nobody's phone is flooded, and a message costs money. */
  'step-up:recipient': { free: 5, firstWait: 60, longestWait: 3600, forgetAfter: 7200 },
  /** Codes sent for askers of one address on the network. */
  'step-up:address': { burst: 30, perHour: 60 },
  /** Codes sent by one workspace: pumping (codes asked for numbers that earn their owner money) has an end. */
  'step-up:workspace': { burst: 500, perHour: 1000 },
  /** Of these, to phones and mailboxes that nobody vouches for: any stranger can name one. */
  'step-up:stranger': { burst: 60, perHour: 120 },
  /** Passwords typed again to enrol a first authenticator. */
  'totp:enrol': { free: 5, firstWait: 30, longestWait: 900, forgetAfter: 3600 },
  /** Codes typed while an authenticator is enrolled. */
  'totp:confirm': { free: 5, firstWait: 30, longestWait: 900, forgetAfter: 3600 },
} as const satisfies Record<string, ThrottleRule | SteadyRule>;

export type ThrottleName = keyof typeof throttleRules;

/** A refused try counts for nothing: whoever waits as long as told is let through. */
export const tryOnce = (rule: ThrottleRule | SteadyRule, state: ThrottleState, now: Date): ThrottleDecision =>
  'burst' in rule ? takeTurn(rule, state, now) : backOff(rule, state, now);

/** The generic cell rate algorithm; `lastAt` is the moment at which the whole burst is there again. */
const takeTurn = ({ burst, perHour }: SteadyRule, state: ThrottleState, now: Date): ThrottleDecision => {
  const each = 3_600_000 / perHour;
  const next = Math.max(state.lastAt?.getTime() ?? 0, now.getTime()) + each;
  const wait = next - now.getTime() - burst * each;
  if (wait > 0) return { allowed: false, retryAfter: Math.ceil(wait / 1000) };
  return { allowed: true, state: { tries: state.tries + 1, lastAt: new Date(next) } };
};

const backOff = (rule: ThrottleRule, state: ThrottleState, now: Date): ThrottleDecision => {
  const idle = state.lastAt === null ? Number.POSITIVE_INFINITY : (now.getTime() - state.lastAt.getTime()) / 1000;
  const tries = idle >= rule.forgetAfter ? 0 : state.tries;
  // 2 ** 30 is far beyond any longest wait; without the bound a long attack would reach Infinity.
  const wait = tries < rule.free ? 0 : Math.min(rule.longestWait, rule.firstWait * 2 ** Math.min(tries - rule.free, 30));
  if (idle < wait) return { allowed: false, retryAfter: Math.ceil(wait - idle) };
  return { allowed: true, state: { tries: tries + 1, lastAt: now } };
};
