import type { Loaders } from '@liuke/kit';
import * as agents from './store/agents.ts';
import * as assignments from './store/assignments.ts';
import * as decisions from './store/decisions.ts';
import * as groups from './store/groups.ts';
import * as places from './store/places.ts';
import * as presence from './store/presence.ts';
import * as promises from './store/promises.ts';
import * as queue from './store/queue.ts';
import * as rules from './store/rules.ts';

/** By own id, except where the name says by what. */
export const loaders = {
  agent: agents.byIds,
  agentsOfGroup: agents.ofGroups,
  presenceOfAgent: presence.byAgents,
  group: groups.byIds,
  groupsOfAgent: groups.ofAgents,
  waitingInGroup: places.waitingIn,
  rule: rules.byIds,
  assignment: assignments.byIds,
  assignmentOfConversation: assignments.open,
  assignmentsOfConversation: assignments.history,
  decisionOfAssignment: decisions.byAssignments,
  promiseOfConversation: promises.byConversations,
  wait: queue.byIds,
  waitOfConversation: queue.waiting,
  /** Counts among all that the viewer sees: for staff. */
  placeOfWait: places.byEntries,
} satisfies Loaders;
