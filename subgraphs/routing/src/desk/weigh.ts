import type { Agent } from '../domain/agent.ts';
import type { Assignment, Conversation, QueueEntry } from '../domain/waiting.ts';
import { idleAt, idleWeight, weightFor, weightOf } from '../domain/weight.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as timers from '../store/timers.ts';
import type { Desk } from './desk.ts';

/** What the conversation weighs for this agent; where it waits, the wait says what it weighs for all. */
export const weightHere = (
  { settings }: Pick<Desk, 'settings'>,
  { channelWeights }: Pick<Agent, 'channelWeights'>,
  { channel }: Pick<Conversation, 'channel'>,
  wait: QueueEntry | null = null,
): number => weightFor(channelWeights, wait?.channel ?? channel, wait?.weight ?? weightOf(settings, channel));

/** Counts the conversation as idle, or in full again; the agent's burden changes with it. Who serves what that frees is the caller. */
export const weigh = async ({ tx, settings }: Desk, held: Assignment, idle: boolean): Promise<void> => {
  const counted = idle ? idleWeight(settings, held.weight) : held.weight;
  if (counted === held.counted) return;
  await assignments.setCounted(tx, held.id, counted);
  await agents.addBurden(tx, held.agentId, counted - held.counted);
};

/** Watches when the conversation goes idle, where the workspace counts that. */
export const watchIdle = async ({ tx, settings }: Desk, assignmentId: string, activeAt: Date): Promise<void> => {
  const dueAt = idleAt(settings, activeAt);
  if (dueAt) await timers.start(tx, 'IDLE', assignmentId, dueAt);
};
