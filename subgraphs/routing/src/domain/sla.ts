import { afterOpenMs, type Hours } from './hours.ts';

/** How soon an agent is to answer, in seconds of the group's business time. Null: nothing is promised. */
export type SlaTarget = {
  /** Null: every tier that has no target of its own. */
  readonly tier: string | null;
  readonly firstResponseSeconds: number | null;
  readonly nextResponseSeconds: number | null;
};

/** FIRST: from asking for a human to the agent's first words. NEXT: from the customer's oldest unanswered words since then. */
export type PromiseKind = 'FIRST' | 'NEXT';
export type PromiseState = 'RUNNING' | 'APPROACHING' | 'MET' | 'MISSED';

export type SlaPromise = {
  readonly conversationId: string;
  readonly customerId: string;
  readonly groupId: string;
  readonly kind: PromiseKind;
  readonly startedAt: Date;
  readonly warnAt: Date;
  readonly dueAt: Date;
  readonly state: PromiseState;
  readonly answeredAt: Date | null;
};

/** At this part of the target a promise is approaching its end. */
const approachingAt = 0.8;

/** By how many points of priority a waiting conversation rises as its promise approaches its end, and as it is missed. */
export const raisedBy = { APPROACHING: 2, MISSED: 4 } as const;

/** Promised seconds for a tier; null: none. */
export const targetFor = (targets: readonly SlaTarget[], tier: string | null, kind: PromiseKind): number | null => {
  const own = tier === null ? undefined : targets.find((target) => target.tier === tier);
  const target = own ?? targets.find((other) => other.tier === null);
  return (kind === 'FIRST' ? target?.firstResponseSeconds : target?.nextResponseSeconds) ?? null;
};

/** When a promise that begins now approaches and reaches its end; null where the group will not be open for so long. */
export const termsOf = (seconds: number, hours: Hours | null, now: Date): { warnAt: Date; dueAt: Date } | null => {
  const warnAt = afterOpenMs(hours, now, Math.floor(seconds * 1000 * approachingAt));
  const dueAt = afterOpenMs(hours, now, seconds * 1000);
  return warnAt && dueAt && { warnAt, dueAt };
};

/** What has become of an unanswered promise by now; null: nothing new. */
export const lateness = ({ state, warnAt, dueAt }: SlaPromise, now: Date): 'APPROACHING' | 'MISSED' | null => {
  if (state === 'MET' || state === 'MISSED') return null;
  if (now >= dueAt) return 'MISSED';
  return state === 'RUNNING' && now >= warnAt ? 'APPROACHING' : null;
};
