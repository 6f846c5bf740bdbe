import type { Events } from '@liuke/kit';
import type { Agent } from '../domain/agent.ts';
import type { Decided } from '../domain/explanation.ts';
import { secondsBetween } from '../domain/queue.ts';
import type { Assignment, Cause, QueueEntry } from '../domain/waiting.ts';
import { idleAt } from '../domain/weight.ts';
import * as assignments from '../store/assignments.ts';
import * as queue from '../store/queue.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';

export type Work = Pick<Assignment, 'conversationId' | 'customerId' | 'groupId' | 'ruleId' | 'priority' | 'skills' | 'rank'>;

export type Terms = {
  readonly reason: string;
  readonly cause: Cause;
  readonly wait: QueueEntry | null;
  /** What it weighs for the agent, in hundredths of a place. */
  readonly weight: number;
  readonly note?: string | null;
  /** Who gives it, and until when it must be accepted. */
  readonly givenBy?: string | null;
  readonly acceptBy?: Date | null;
  /** A supervisor's word: beyond the agent's capacity. */
  readonly force?: boolean;
  /** What the agent was chosen from, where the domain chose. */
  readonly decision?: Decided;
  /** Said first, where the agent has a place. */
  readonly requested?: Events['AgentRequested'];
};

/**
 * The agent gets the conversation, which leaves the queue if it waited: `wait` is then its entry. False, and nothing has
 * changed, where the agent has no free place and nobody forces it.
 */
export const assign = async (
  { tx, change, now, settings }: Desk,
  agent: Pick<Agent, 'id' | 'name'>,
  work: Work,
  terms: Terms,
): Promise<boolean> => {
  const { conversationId, customerId, groupId, ruleId, priority, skills, rank } = work;
  const { reason, cause, wait, weight, force = false } = terms;
  const claimed = await assignments.claim(tx, {
    ...{ id: tx.newId(), conversationId, customerId, groupId, ruleId, priority, skills, rank, reason, weight, change },
    agentId: agent.id,
    cause: cause.kind,
    causedBy: cause.agentId,
    note: terms.note ?? null,
    givenBy: terms.givenBy ?? null,
    acceptBy: terms.acceptBy ?? null,
    counted: weight,
    forced: force,
    assignedAt: now,
    waitId: wait?.id ?? null,
    idleAt: idleAt(settings, now),
    decision: terms.decision ?? null,
  });
  if (!claimed) return false;
  if (terms.requested) await tx.say('AgentRequested', terms.requested, conversationId);
  const waitedSeconds = wait ? secondsBetween(wait.since, now) : 0;
  const assigned = { conversationId, customerId, agentId: agent.id, agentName: agent.name, groupId, reason, waitedSeconds };
  await tx.say('ConversationAssigned', assigned, conversationId);
  tx.nudge(topics.assignments(agent.id));
  if (wait) tx.nudge(topics.queue);
  return true;
};

/** The wait is over. */
export const leaveQueue = async ({ tx, change }: Desk, wait: QueueEntry): Promise<void> => {
  await Promise.all([queue.leave(tx, wait.id, change), timers.clear(tx, wait.id)]);
  tx.nudge(topics.queue);
};
