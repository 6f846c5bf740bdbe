import type { AwayMessage } from './away.ts';
import type { SlaTarget } from './sla.ts';

/** One wait of one conversation. */
export type QueueEntry = {
  readonly id: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly groupId: string;
  readonly ruleId: string | null;
  readonly priority: number;
  readonly skills: readonly string[];
  readonly channel: string;
  /** What it takes of an agent's capacity, in hundredths of a place, where the agent has no weight of its own for the channel. */
  readonly weight: number;
  readonly locale: string;
  readonly agentId: string | null;
  readonly passedBy: string | null;
  readonly since: Date;
  /** What the queue is ordered by: see rankOf. */
  readonly rank: Date;
  readonly leftAt: Date | null;
  readonly change: number;
};

export type EndReason = 'CLOSED' | 'TRANSFERRED' | 'AGENT_DISABLED' | 'AGENT_GONE' | 'RELEASED' | 'NOT_ACCEPTED';

/** How an agent came to a conversation; `agentId`: who did it, null where the rules chose, and for a partner's API key. */
export type Cause = {
  readonly kind: 'CHOSEN' | 'TAKEN' | 'TRANSFERRED' | 'ASSIGNED' | 'CAME_BACK';
  readonly agentId: string | null;
};

/** One agent's having one conversation. */
export type Assignment = {
  readonly id: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly agentId: string;
  readonly groupId: string;
  readonly ruleId: string | null;
  readonly priority: number;
  readonly skills: readonly string[];
  readonly weight: number;
  /** What of the weight counts now: less while idle. */
  readonly counted: number;
  readonly reason: string;
  readonly cause: Cause['kind'];
  readonly causedBy: string | null;
  /** What was written for the agent who gets it. */
  readonly note: string | null;
  readonly rank: Date;
  readonly assignedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  /** What the agent wrote who gave it back. */
  readonly endNote: string | null;
  readonly givenBy: string | null;
  /** Until when the agent must accept it; null: accepted, or nobody asks. */
  readonly acceptBy: Date | null;
  /** A supervisor gave it beyond capacity or presence. */
  readonly forced: boolean;
  readonly change: number;
};

/** What routing has heard of a conversation. */
export type Conversation = {
  readonly id: string;
  readonly customerId: string;
  readonly channel: string;
  readonly locale: string;
  readonly tier: string | null;
  readonly tags: readonly string[];
  readonly intentId: string | null;
  readonly intentName: string | null;
  readonly closed: boolean;
};

export type SkillGroup = {
  readonly id: string;
  readonly name: string;
  readonly skills: readonly string[];
  /** As people write them: see hours.ts. Null: always open. */
  readonly hours: string | null;
  /** What the hours said when they last changed. */
  readonly open: boolean;
  readonly awayMessages: readonly AwayMessage[];
  readonly sla: readonly SlaTarget[];
  readonly overflowTo: string | null;
  readonly overflowAfterSeconds: number | null;
  /** After so long skills are given up; null: as the workspace says. */
  readonly relaxAfterSeconds: number | null;
};
/** A group of which nothing was said but that there is one: always open, no promises, no overflow. */
export const plainGroup: Omit<SkillGroup, 'id'> = {
  name: '',
  skills: [],
  hours: null,
  open: true,
  awayMessages: [],
  sla: [],
  overflowTo: null,
  overflowAfterSeconds: null,
  relaxAfterSeconds: null,
};
