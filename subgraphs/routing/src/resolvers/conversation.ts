import { explain } from '../domain/explanation.ts';
import type {
  AssignmentResolvers,
  ConsideredAgentResolvers,
  ConversationResolvers,
  ExplanationResolvers,
} from '../generated/resolvers.ts';

export const Conversation: ConversationResolvers = {
  // Whether it exists for the viewer is the room's to say that owns it; here its rows are seen, or they are not.
  __resolveReference: ({ id }) => ({ id }),
  assignment: ({ id }, _, { load }) => load.assignmentOfConversation.load(id),
  assignments: async ({ id }, _, { load }) => (await load.assignmentsOfConversation.load(id)) ?? [],
  sla: ({ id }, _, { load }) => load.promiseOfConversation.load(id),
  queueEntry: ({ id }, _, { load }) => load.waitOfConversation.load(id),
};

export const Assignment: AssignmentResolvers = {
  conversation: ({ conversationId }) => ({ id: conversationId }),
  agent: ({ agentId }, _, { load }) => load.agent.load(agentId),
  group: ({ groupId }, _, { load }) => load.group.load(groupId),
  rule: ({ ruleId }, _, { load }) => (ruleId === null ? null : load.rule.load(ruleId)),
  explanation: async ({ id }, _, { load }) => {
    const decision = await load.decisionOfAssignment.load(id);
    return decision && explain(decision);
  },
  causedBy: ({ causedBy }, _, { load }) => (causedBy === null ? null : load.agent.load(causedBy)),
  givenNote: ({ note }, _, { viewer }) => (viewer.kind === 'customer' ? null : note),
  note: ({ endNote }, _, { viewer }) => (viewer.kind === 'customer' ? null : endNote),
  // How loaded people are and which rule held is the house's own business; so is what agents write each other.
  reason: ({ reason, note }, _, { viewer }) => {
    if (viewer.kind === 'customer') return 'A member of the team who was free.';
    return note === null ? reason : `${reason}. Note: ${note}`;
  },
};

export const Explanation: ExplanationResolvers = {
  skills: ({ need }) => [...need.skills],
  rule: ({ need }) => need.ruleName,
  group: ({ need }) => need.groupName,
  considered: ({ considered }) => [...considered],
};

export const ConsideredAgent: ConsideredAgentResolvers = {
  agent: ({ candidate }, _, { load }) => load.agent.load(candidate.id),
  name: ({ candidate }) => candidate.name,
  load: ({ candidate }) => candidate.load,
  capacity: ({ candidate }) => candidate.capacity,
  weight: ({ candidate }) => candidate.weight,
};
