import { fault, hashPassword } from '@liuke/kit';
import { acceptConversation } from '../actions/accept-conversation.ts';
import { assignConversation } from '../actions/assign-conversation.ts';
import { releaseConversation } from '../actions/release-conversation.ts';
import { requestAgent } from '../actions/request-agent.ts';
import { saveAgent } from '../actions/save-agent.ts';
import { saveRoutingRules } from '../actions/save-routing-rules.ts';
import { saveRoutingSettings } from '../actions/save-routing-settings.ts';
import { saveSkillGroup } from '../actions/save-skill-group.ts';
import { setPresence } from '../actions/set-presence.ts';
import { takeConversation } from '../actions/take-conversation.ts';
import { transferConversation } from '../actions/transfer-conversation.ts';
import type { RoomContext } from '../context.ts';
import type { Agent } from '../domain/agent.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { openConversation } from '../streams/news.ts';
import { agentIdOf, agentOrPartner, decider } from './caller.ts';
import { agentChange, destination, groupChange, noteOf, passwordOf, rulesOf, settingsChange } from './input.ts';

const agentNow = async (id: string, { load }: RoomContext): Promise<{ agent: Agent }> => {
  const agent = await load.agent.clear(id).load(id);
  if (!agent) throw fault('NOT_FOUND');
  return { agent };
};

export const Mutation: MutationResolvers = {
  saveAgent: async (_, { input }, context) => {
    const { password } = input;
    const change = agentChange(input, null);
    const passwordHash = password ? await hashPassword(passwordOf(password)) : null;
    return agentNow(await saveAgent(decider(context), { ...change, passwordHash }), context);
  },
  saveSkillGroup: async (_, { input }, context) => {
    const id = await saveSkillGroup(decider(context), groupChange(input));
    const group = await context.load.group.clear(id).load(id);
    if (!group) throw fault('NOT_FOUND');
    return { group };
  },
  saveRoutingRules: async (_, { rules }, context) => [...(await saveRoutingRules(decider(context), rulesOf(rules)))],
  saveRoutingSettings: (_, { input }, context) => saveRoutingSettings(decider(context), settingsChange(input)),
  setPresence: async (_, { presence }, context) => {
    const id = agentIdOf(context);
    await setPresence(decider(context), id, presence);
    return agentNow(id, context);
  },
  requestAgent: async (_, { conversationId, groupId }, context) => {
    const { id } = await openConversation(context.db, context.live, conversationId);
    const request = { conversationId: id, groupId: groupId ?? null, reason: 'CUSTOMER_ASKED' as const };
    const outcome = await requestAgent(decider(context), request);
    if (outcome === 'closed') throw fault('CONFLICT', 'It is closed; a new message opens it again.');
    return { id };
  },
  takeConversation: async (_, { conversationId }, context) => {
    const agentId = agentIdOf(context);
    const { id } = await openConversation(context.db, context.live, conversationId);
    await takeConversation(decider(context), id, agentId);
    return { id };
  },
  transferConversation: async (_, { input }, context) => {
    const to = destination(input.toAgentId, input.toGroupId);
    const note = noteOf(input.note);
    const { id } = await openConversation(context.db, context.live, input.conversationId);
    await transferConversation(decider(context), { conversationId: id, to, note, byAgentId: agentOrPartner(context) });
    return { id };
  },
  releaseConversation: async (_, { conversationId, note }, context) => {
    const written = noteOf(note);
    const { id } = await openConversation(context.db, context.live, conversationId);
    const release = { conversationId: id, note: written, byAgentId: agentOrPartner(context) };
    await releaseConversation(decider(context), release);
    return { id };
  },
  assignConversation: async (_, { input }, context) => {
    const { agentId, force } = input;
    const note = noteOf(input.note);
    const { id } = await openConversation(context.db, context.live, input.conversationId);
    const order = { conversationId: id, agentId, note, force: force ?? false, byAgentId: agentOrPartner(context) };
    await assignConversation(decider(context), order);
    return { id };
  },
  acceptConversation: async (_, { conversationId }, context) => {
    const agentId = agentIdOf(context);
    const { id } = await openConversation(context.db, context.live, conversationId);
    await acceptConversation(decider(context), id, agentId);
    return { id };
  },
};
