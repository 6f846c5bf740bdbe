import type { Agent } from '../domain/agent.ts';
import { secondsBetween } from '../domain/queue.ts';
import type { Assignment, QueueEntry } from '../domain/waiting.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as queue from '../store/queue.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';

export type Work = Pick<Assignment, 'conversationId' | 'customerId' | 'groupId' | 'ruleId' | 'priority' | 'skills' | 'rank'>;

/**
 * The agent gets the conversation, which leaves the queue if it waited: `wait` is then its entry. False, and nothing has
 * changed, where the agent has no free place.
 */
export const assign = async (
  { tx, change, now }: Desk,
  agent: Pick<Agent, 'id' | 'name'>,
  work: Work,
  terms: { readonly reason: string; readonly wait: QueueEntry | null; readonly note?: string | null },
): Promise<boolean> => {
  if (!(await agents.claim(tx, agent.id))) return false;
  const { conversationId, customerId, groupId } = work;
  if (terms.wait) await leaveQueue({ tx, change, now }, terms.wait);
  await assignments.add(tx, {
    id: tx.newId(),
    conversationId,
    customerId,
    groupId,
    ruleId: work.ruleId,
    priority: work.priority,
    skills: work.skills,
    rank: work.rank,
    agentId: agent.id,
    reason: terms.reason,
    note: terms.note ?? null,
    assignedAt: now,
    change,
  });
  const waitedSeconds = terms.wait ? secondsBetween(terms.wait.since, now) : 0;
  const { reason } = terms;
  const assigned = { conversationId, customerId, agentId: agent.id, agentName: agent.name, groupId, reason, waitedSeconds };
  await tx.say('ConversationAssigned', assigned, conversationId);
  tx.nudge(topics.assignments(agent.id));
  return true;
};

/** The wait is over. */
export const leaveQueue = async ({ tx, change }: Desk, wait: QueueEntry): Promise<void> => {
  await queue.leave(tx, wait.id, change);
  tx.nudge(topics.queue);
};
