import type { Assignment } from '../domain/waiting.ts';
import { idleAt, idleWeight } from '../domain/weight.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as settings from '../store/settings.ts';
import * as timers from '../store/timers.ts';
import type { Desk } from './desk.ts';

/** Counts the conversation as idle, or in full again; the agent's burden changes with it. Who serves what that frees is the caller. */
export const weigh = async ({ tx }: Desk, held: Assignment, idle: boolean): Promise<void> => {
  const counted = idle ? idleWeight(await settings.read(tx), held.weight) : held.weight;
  if (counted === held.counted) return;
  await assignments.setCounted(tx, held.id, counted);
  await agents.addBurden(tx, held.agentId, counted - held.counted);
};

/** Watches when the conversation goes idle, where the workspace counts that. */
export const watchIdle = async ({ tx }: Desk, assignmentId: string, activeAt: Date): Promise<void> => {
  const dueAt = idleAt(await settings.read(tx), activeAt);
  if (dueAt) await timers.start(tx, 'IDLE', assignmentId, dueAt);
};
