import { type Db, fault } from '@liuke/kit';
import { assign, leaveQueue } from '../desk/assign.ts';
import { atDesk, type Desk } from '../desk/desk.ts';
import { endAssignment } from '../desk/end.ts';
import { askForAgent } from '../desk/enqueue.ts';
import { place } from '../desk/place.ts';
import { serve } from '../desk/serve.ts';
import { presenceOf } from '../domain/agent.ts';
import { rankOf } from '../domain/queue.ts';
import { mayTransfer } from '../domain/transfer.ts';
import type { Assignment, Conversation, QueueEntry } from '../domain/waiting.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import * as presence from '../store/presence.ts';
import * as queue from '../store/queue.ts';

export type Transfer = {
  readonly conversationId: string;
  readonly to: { readonly agentId: string } | { readonly groupId: string };
  readonly note: string | null;
  /** The agent who transfers; null: a partner's API key. */
  readonly byAgentId: string | null;
};

/** What the conversation stands in as it is given away. */
type Now = { readonly conversation: Conversation; readonly held: Assignment | null; readonly wait: QueueEntry | null };

/** Gives it to an agent or to a group; whoever had it has a place free. Faults: NOT_FOUND, CONFLICT, FORBIDDEN. */
export const transferConversation = (db: Db, transfer: Transfer): Promise<void> =>
  atDesk(db, async (desk) => {
    const { tx } = desk;
    const { conversationId, byAgentId } = transfer;
    const conversation = await conversations.byId(tx, conversationId);
    const by = byAgentId === null ? null : await agents.byId(tx, byAgentId);
    if (!conversation || (byAgentId !== null && by === null)) throw fault('NOT_FOUND');
    if (conversation.closed) throw fault('CONFLICT', 'It is closed.');
    const held = await assignments.openOf(tx, conversationId);
    const wait = await queue.waitOf(tx, conversationId);
    if (!mayTransfer(by, held?.agentId ?? null)) throw fault('FORBIDDEN', 'Another agent has it.');
    const now = { conversation, held, wait };
    if ('agentId' in transfer.to) await toAgent(desk, now, transfer.to.agentId, transfer.note, by?.name ?? 'a partner');
    else await toGroup(desk, now, transfer.to.groupId);
    if (held) await serve(desk, held.agentId);
  });

const toAgent = async (
  desk: Desk,
  { conversation, held, wait }: Now,
  agentId: string,
  note: string | null,
  byName: string,
): Promise<void> => {
  const { tx, now } = desk;
  const agent = await agents.byId(tx, agentId);
  if (!agent || agent.disabled) throw fault('NOT_FOUND', 'There is no such agent.');
  if (held?.agentId === agentId) return;
  if (presenceOf(await presence.byAgent(tx, agentId), now) !== 'ONLINE')
    throw fault('CONFLICT', `${agent.name} is not online.`);
  const { groupId, ruleId, priority, skills } = held ?? wait ?? (await place(desk, conversation, null));
  const { id: conversationId, customerId } = conversation;
  const requested = { conversationId, customerId, groupId, reason: 'TRANSFERRED' as const, messageId: null };
  await tx.say('AgentRequested', requested, conversationId);
  if (held) await endAssignment(desk, held, 'TRANSFERRED');
  const rank = held?.rank ?? wait?.rank ?? rankOf(now, priority);
  const work = { conversationId, customerId, groupId, ruleId, priority, skills, rank };
  const reason = `Transferred by ${byName}; load ${agent.load} of ${agent.capacity}`;
  if (!(await assign(desk, agent, work, { reason, wait, note })))
    throw fault('CONFLICT', `${agent.name} has no free place.`);
};

const toGroup = async (desk: Desk, { conversation, held, wait }: Now, groupId: string): Promise<void> => {
  const placed = await place(desk, conversation, groupId);
  const { priority, rank } = held ?? wait ?? { priority: placed.priority, rank: rankOf(desk.now, placed.priority) };
  if (held) await endAssignment(desk, held, 'TRANSFERRED');
  if (wait) await leaveQueue(desk, wait);
  const passedBy = held?.agentId ?? wait?.passedBy ?? null;
  await askForAgent(desk, conversation, { ...placed, priority }, { reason: 'TRANSFERRED', rank, passedBy });
};
