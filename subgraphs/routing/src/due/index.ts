import type { Desk } from '../desk/desk.ts';
import type { Timer, TimerKind } from '../domain/timer.ts';
import { agentGone } from './agent-gone.ts';
import { goIdle } from './go-idle.ts';
import { hoursChange } from './hours-change.ts';
import { leaseOver } from './lease-over.ts';
import { offerOver } from './offer-over.ts';
import { overflowWait } from './overflow-wait.ts';
import { promiseLate } from './promise-late.ts';
import { relaxWait } from './relax-wait.ts';

/** What is done at the desk when a timer rings; the timer is gone, and a subject that is too is passed over. */
const due: Readonly<Record<TimerKind, (desk: Desk, subjectId: string) => Promise<void>>> = {
  LEASE: leaseOver,
  GONE: agentGone,
  RELAX: relaxWait,
  OVERFLOW: overflowWait,
  OFFER: offerOver,
  HOURS: hoursChange,
  IDLE: goIdle,
  PROMISE: promiseLate,
};

export const ring = (desk: Desk, { kind, subjectId }: Timer): Promise<void> => due[kind](desk, subjectId);
