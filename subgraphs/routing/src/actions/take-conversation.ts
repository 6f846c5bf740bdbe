import { type Db, fault } from '@liuke/kit';
import { accept } from '../desk/accept.ts';
import { assign } from '../desk/assign.ts';
import { atDesk } from '../desk/desk.ts';
import { place } from '../desk/place.ts';
import { weightHere } from '../desk/weigh.ts';
import { rankOf } from '../domain/queue.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import * as queue from '../store/queue.ts';

/** The agent has it from now on, from the queue or from the machine. Of two who take it one wins. Faults: NOT_FOUND, CONFLICT. */
export const takeConversation = (db: Db, conversationId: string, agentId: string): Promise<void> =>
  atDesk(db, async (desk) => {
    const { tx, now } = desk;
    const agent = await agents.byId(tx, agentId);
    const conversation = await conversations.byId(tx, conversationId);
    if (!agent || !conversation) throw fault('NOT_FOUND');
    if (conversation.closed) throw fault('CONFLICT', 'It is closed.');
    const held = await assignments.openOf(tx, conversationId);
    if (held?.agentId === agentId) return accept(desk, held);
    if (held) throw fault('CONFLICT', 'Another agent has it.');
    const wait = await queue.waitOf(tx, conversationId);
    const placed = wait ?? (await place(desk, conversation, null));
    const { groupId, ruleId, priority, skills } = placed;
    const { customerId } = conversation;
    if (!wait) {
      const requested = { conversationId, customerId, groupId, reason: 'AGENT_TOOK' as const, messageId: null };
      await tx.say('AgentRequested', requested, conversationId);
    }
    const rank = wait?.rank ?? rankOf(now, priority);
    const reason = `${agent.name} took it; load ${agent.load} of ${agent.capacity}`;
    const work = { conversationId, customerId, groupId, ruleId, priority, skills, rank };
    const weight = weightHere(desk, agent, conversation, wait);
    const cause = { kind: 'TAKEN', agentId } as const;
    if (!(await assign(desk, agent, work, { reason, cause, wait, weight }))) {
      throw fault('CONFLICT', `All of your ${agent.capacity} places are taken.`);
    }
  });
