import type { Assignment, EndReason } from '../domain/waiting.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';

/** The agent has it no more, and one place more. Who serves the freed place is the caller's next step. */
export const endAssignment = async (
  { tx, change }: Desk,
  assignment: Assignment,
  reason: EndReason,
  note: string | null = null,
): Promise<void> => {
  const counted = await assignments.end(tx, assignment.id, reason, note, change);
  if (counted === null) return;
  await timers.clear(tx, assignment.id);
  await agents.release(tx, assignment.agentId, counted);
  tx.nudge(topics.assignments(assignment.agentId));
};
