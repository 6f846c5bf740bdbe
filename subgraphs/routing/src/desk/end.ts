import type { Assignment, EndReason } from '../domain/waiting.ts';
import * as assignments from '../store/assignments.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';

/** The agent has it no more, and one place more. Who serves the freed place is the caller's next step. */
export const endAssignment = async (
  { tx, change }: Desk,
  assignment: Assignment,
  reason: EndReason,
  note: string | null = null,
): Promise<void> => {
  tx.nudge(topics.assignments(assignment.agentId));
  await assignments.end(tx, assignment, reason, note, change);
};
