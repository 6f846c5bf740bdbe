import type { Events } from '@liuke/kit';
import type { Agent } from '../domain/agent.ts';
import { secondsBetween } from '../domain/queue.ts';
import type { Assignment, QueueEntry } from '../domain/waiting.ts';
import { weightOf } from '../domain/weight.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as decisions from '../store/decisions.ts';
import * as queue from '../store/queue.ts';
import * as settings from '../store/settings.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';
import { watchIdle } from './weigh.ts';

export type Work = Pick<
  Assignment,
  'conversationId' | 'customerId' | 'groupId' | 'ruleId' | 'priority' | 'skills' | 'rank'
> & {
  /** The conversation's, by which it weighs. Unread where it waited: the wait says what it weighs. */
  readonly channel?: string;
};

export type Terms = {
  readonly reason: string;
  readonly wait: QueueEntry | null;
  readonly note?: string | null;
  /** Who gives it, and until when it must be accepted. */
  readonly givenBy?: string | null;
  readonly acceptBy?: Date | null;
  /** A supervisor's word: beyond the agent's capacity. */
  readonly force?: boolean;
  /** What the agent was chosen from, where the domain chose. */
  readonly decision?: Pick<decisions.Decision, 'need' | 'candidates' | 'omitted'>;
  /** Said first, where the agent has a place. */
  readonly requested?: Events['AgentRequested'];
};

/**
 * The agent gets the conversation, which leaves the queue if it waited: `wait` is then its entry. False, and nothing has
 * changed, where the agent has no free place and nobody forces it.
 */
export const assign = async (
  { tx, change, now }: Desk,
  agent: Pick<Agent, 'id' | 'name'>,
  work: Work,
  terms: Terms,
): Promise<boolean> => {
  const weight = terms.wait?.weight ?? weightOf(await settings.read(tx), work.channel ?? '');
  if (!(await agents.claim(tx, agent.id, weight, terms.force ?? false))) return false;
  const { conversationId, customerId, groupId } = work;
  const id = tx.newId();
  if (terms.requested) await tx.say('AgentRequested', terms.requested, conversationId);
  if (terms.wait) await leaveQueue({ tx, change, now }, terms.wait);
  await assignments.add(tx, {
    id,
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
    givenBy: terms.givenBy ?? null,
    acceptBy: terms.acceptBy ?? null,
    weight,
    counted: weight,
    forced: terms.force ?? false,
    assignedAt: now,
    change,
  });
  await watchIdle({ tx, change, now }, id, now);
  if (terms.decision) await decisions.add(tx, { ...terms.decision, assignmentId: id, customerId, decidedAt: now });
  if (terms.acceptBy) await timers.set(tx, 'OFFER', id, terms.acceptBy);
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
  await timers.clear(tx, wait.id);
  tx.nudge(topics.queue);
};
