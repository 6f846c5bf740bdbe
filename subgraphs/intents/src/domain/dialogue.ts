import type { Button, Slots } from './flow.ts';

/**
 * ASKS: a step's question waits. CONFIRMS: a yes or no does. CHANGES: what is to be changed. LOOKS_UP: a fact is on its way.
 * DONE: the flow has ended, and its slots may still be corrected. LEFT: a human has taken over; what was learned is theirs to read.
 */
export type Phase = 'ASKS' | 'CONFIRMS' | 'CHANGES' | 'LOOKS_UP' | 'DONE' | 'LEFT';

/** How far a flow is; kept as it is while another one is served in between. */
export type Progress = {
  readonly step: string;
  readonly phase: Phase;
  readonly slots: Slots;
  /** What was looked up, as `lookup.key`. A failed look-up is known as `lookup.failed`. */
  readonly facts: Slots;
  /** Steps whose `confirm` was answered with yes. */
  readonly confirmed: readonly string[];
  /** Answers in a row in which no value was found. */
  readonly misses: number;
  /** In which language it is led. */
  readonly locale: string;
};

export type Served = Progress & {
  readonly intentId: string;
  /** How sure the classification was that began it; later answers are given with it. */
  readonly confidence: number;
  readonly decision: 'ANSWER' | 'REVIEW';
};

/** A fact on its way: its answer takes effect only while this id stands in the dialogue. */
export type Lookup = {
  readonly id: string;
  /** The customer's message that waits for it. */
  readonly messageId: string;
  /** What was to be said before it. */
  readonly said: readonly string[];
  readonly buttons: readonly Button[];
  readonly channel: string;
  readonly tier: string | null;
  readonly tags: readonly string[];
  /** The conversation's own language, for those who take over. */
  readonly conversationLocale: string;
};

/** A flow under way in a conversation, and those that wait behind it. */
export type Dialogue = Served & {
  readonly conversationId: string;
  readonly customerId: string;
  readonly suspended: readonly Served[];
  readonly lookup: Lookup | null;
};

/** So many flows may wait behind the present one; of more the oldest is let go. */
export const mostSuspended = 2;
/** So many answers in a row without a value, and a human takes over. */
export const mostMisses = 3;
