import type { Assignment } from '../domain/waiting.ts';
import * as assignments from '../store/assignments.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';

/** Nothing where it was accepted before, or nobody asked. */
export const accept = async ({ tx, change }: Desk, held: Assignment): Promise<void> => {
  if (held.acceptBy === null) return;
  await assignments.accept(tx, held.id, change);
  await timers.clear(tx, held.id, ['OFFER']);
  tx.nudge(topics.assignments(held.agentId));
};
