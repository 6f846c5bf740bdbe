import { fault } from '@liuke/kit';
import type { Agent } from '../domain/agent.ts';
import { rankOf } from '../domain/queue.ts';
import type { Assignment, Conversation, QueueEntry } from '../domain/waiting.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import * as queue from '../store/queue.ts';
import { assign, type Terms } from './assign.ts';
import type { Desk } from './desk.ts';
import { endAssignment } from './end.ts';
import { place } from './place.ts';
import { weightHere } from './weigh.ts';

/** How a conversation stands, and who wants to move it: an agent, or null, a partner's API key. */
export type Standing = {
  readonly conversation: Conversation;
  readonly held: Assignment | null;
  readonly wait: QueueEntry | null;
  readonly by: Agent | null;
};

/** Faults: NOT_FOUND; CONFLICT where it is closed. */
export const standing = async ({ tx }: Desk, conversationId: string, byAgentId: string | null): Promise<Standing> => {
  const conversation = await conversations.byId(tx, conversationId);
  const by = byAgentId === null ? null : await agents.byId(tx, byAgentId);
  if (!conversation || (byAgentId !== null && by === null)) throw fault('NOT_FOUND');
  if (conversation.closed) throw fault('CONFLICT', 'It is closed.');
  const held = await assignments.openOf(tx, conversationId);
  return { conversation, held, wait: await queue.waitOf(tx, conversationId), by };
};

/** The agent to whom somebody gives it. Faults: NOT_FOUND. */
export const receiver = async ({ tx }: Desk, agentId: string): Promise<Agent> => {
  const agent = await agents.byId(tx, agentId);
  if (!agent || agent.disabled) throw fault('NOT_FOUND', 'There is no such agent.');
  return agent;
};

/** From whoever has it, from the queue or from the machine to this agent. Fault: CONFLICT where the agent has no free place. */
export const handTo = async (
  desk: Desk,
  { conversation, held, wait }: Standing,
  agent: Agent,
  terms: Omit<Terms, 'wait' | 'weight' | 'requested'>,
): Promise<void> => {
  const { groupId, ruleId, priority, skills } = held ?? wait ?? (await place(desk, conversation, null));
  const { id: conversationId, customerId } = conversation;
  const requested = { conversationId, customerId, groupId, reason: 'TRANSFERRED' as const, messageId: null };
  if (held) await endAssignment(desk, held, 'TRANSFERRED');
  const rank = held?.rank ?? wait?.rank ?? rankOf(desk.now, priority);
  const work = { conversationId, customerId, groupId, ruleId, priority, skills, rank };
  const weight = weightHere(desk, agent, conversation, wait);
  if (!(await assign(desk, agent, work, { ...terms, wait, weight, requested })))
    throw fault('CONFLICT', `${agent.name} has no free place.`);
};
