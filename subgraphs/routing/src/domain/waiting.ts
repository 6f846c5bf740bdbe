/** One wait of one conversation. */
export type QueueEntry = {
  readonly id: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly groupId: string;
  readonly ruleId: string | null;
  readonly priority: number;
  readonly skills: readonly string[];
  readonly locale: string;
  readonly agentId: string | null;
  readonly passedBy: string | null;
  readonly since: Date;
  /** What the queue is ordered by: see rankOf. */
  readonly rank: Date;
  readonly leftAt: Date | null;
  readonly change: number;
};

export type EndReason = 'CLOSED' | 'TRANSFERRED' | 'AGENT_DISABLED';

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
  readonly reason: string;
  readonly note: string | null;
  readonly rank: Date;
  readonly assignedAt: Date;
  readonly endedAt: Date | null;
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
  readonly hours: string | null;
  readonly overflowTo: string | null;
  readonly overflowAfterSeconds: number | null;
};
