/** Who may speak in a conversation: one state machine, its transitions as data. Pure: time and ids come in as values. */

export type ChannelKind =
  | 'WEB'
  | 'APP'
  | 'WECHAT'
  | 'WECHAT_MINI'
  | 'WHATSAPP'
  | 'MESSENGER'
  | 'TELEGRAM'
  | 'LINE'
  | 'EMAIL'
  | 'SMS';
export type Status = 'BOT' | 'QUEUED' | 'ASSIGNED' | 'RESOLVED';

export type Conversation = {
  readonly id: string;
  readonly customerId: string;
  readonly status: Status;
  readonly channel: ChannelKind;
  readonly channels: readonly ChannelKind[];
  readonly subject: string | null;
  readonly locale: string;
  readonly tags: readonly string[];
  readonly lastSeq: number;
  readonly customerReadSeq: number;
  readonly staffReadSeq: number;
  /** Kept after closing. */
  readonly assigneeId: string | null;
  readonly groupId: string | null;
  /** Since the last opening or reopening. */
  readonly openedAt: Date;
  /** When the customer's oldest unanswered message came; null when none waits. */
  readonly waitingSince: Date | null;
  /** Of the first agent's or machine's words since the opening. */
  readonly firstReplyAt: Date | null;
  readonly humanSpoke: boolean;
  readonly outcome: string | null;
  readonly rating: number | null;
  readonly ratingComment: string | null;
  /** Rises by one with every change. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly resolvedAt: Date | null;
};

/** What can happen to the turn: `customerWrote` and `reopened` come from people, `resolved` from staff, the others from routing. */
export type Happening = 'customerWrote' | 'agentRequested' | 'queued' | 'assigned' | 'resolved' | 'reopened';

/** Where each happening leads; what is absent changes nothing, so a late or doubled event does no harm. */
export const transitions: Readonly<Record<Status, Readonly<Partial<Record<Happening, Status>>>>> = {
  BOT: { customerWrote: 'BOT', agentRequested: 'QUEUED', queued: 'QUEUED', assigned: 'ASSIGNED', resolved: 'RESOLVED' },
  QUEUED: { customerWrote: 'QUEUED', queued: 'QUEUED', assigned: 'ASSIGNED', resolved: 'RESOLVED' },
  ASSIGNED: { customerWrote: 'ASSIGNED', queued: 'QUEUED', assigned: 'ASSIGNED', resolved: 'RESOLVED' },
  RESOLVED: { customerWrote: 'BOT', reopened: 'BOT' },
};

export type Fact =
  | { readonly happening: 'agentRequested' }
  | { readonly happening: 'queued'; readonly groupId: string }
  | { readonly happening: 'assigned'; readonly agentId: string; readonly groupId: string | null }
  | { readonly happening: 'resolved'; readonly outcome: string | null }
  | { readonly happening: 'reopened' };

/** The conversation after a fact; null where the fact changes nothing. */
export const after = (conversation: Conversation, fact: Fact, at: Date): Conversation | null => {
  const status = transitions[conversation.status][fact.happening];
  if (status === undefined) return null;
  const moved = { ...conversation, status, updatedAt: at };
  switch (fact.happening) {
    case 'agentRequested':
      return moved;
    case 'queued': {
      const same = conversation.status === 'QUEUED' && conversation.groupId === fact.groupId;
      return same ? null : { ...moved, groupId: fact.groupId, assigneeId: null };
    }
    case 'assigned': {
      const same = conversation.status === 'ASSIGNED' && conversation.assigneeId === fact.agentId;
      return same ? null : { ...moved, assigneeId: fact.agentId, groupId: fact.groupId ?? conversation.groupId };
    }
    case 'resolved':
      return { ...moved, outcome: fact.outcome, resolvedAt: at, waitingSince: null };
    case 'reopened':
      return reopened(moved, at);
  }
};

/** A new opening: nobody has it, nobody has replied yet. */
const reopened = (conversation: Conversation, at: Date): Conversation => ({
  ...conversation,
  status: 'BOT',
  openedAt: at,
  assigneeId: null,
  groupId: null,
  waitingSince: null,
  firstReplyAt: null,
  humanSpoke: false,
  outcome: null,
  resolvedAt: null,
});

/** By how much the clocks of two rooms may differ. */
const clockSkewMilliseconds = 250;

/**
 * Whether another room's word belongs to an earlier opening: it was said before this one began, so it is about a queue
 * place, an agent or a question that has been let go of since. In the first opening nothing is outdated.
 */
export const isOutdated = ({ createdAt, openedAt }: Conversation, saidAt: Date): boolean =>
  openedAt > createdAt && saidAt.getTime() < openedAt.getTime() - clockSkewMilliseconds;

/** The conversation after the customer's words: reopened where it was closed; the channel follows the customer. */
export const afterCustomer = (conversation: Conversation, channel: ChannelKind, at: Date): Conversation => {
  const open = conversation.status === 'RESOLVED' ? reopened(conversation, at) : conversation;
  return {
    ...open,
    status: transitions[conversation.status].customerWrote ?? open.status,
    channel,
    channels: open.channels.includes(channel) ? open.channels : [...open.channels, channel],
    waitingSince: open.waitingSince ?? at,
    updatedAt: at,
  };
};

/** What a reply is to the one who waited: how long it took, and whether it was the first since the opening. */
export type Reply = { readonly responseSeconds: number | null; readonly first: boolean };

/** The conversation after an agent's or the machine's words. */
export const afterReply = (
  conversation: Conversation,
  speaker: 'AGENT' | 'BOT',
  at: Date,
): { conversation: Conversation; reply: Reply } => ({
  conversation: {
    ...conversation,
    waitingSince: null,
    firstReplyAt: conversation.firstReplyAt ?? at,
    humanSpoke: conversation.humanSpoke || speaker === 'AGENT',
    updatedAt: at,
  },
  reply: {
    responseSeconds: conversation.waitingSince && secondsBetween(conversation.waitingSince, at),
    first: conversation.firstReplyAt === null,
  },
});

export const secondsBetween = (from: Date, to: Date): number => Math.max(0, (to.getTime() - from.getTime()) / 1000);

const progress: readonly Status[] = ['BOT', 'QUEUED', 'ASSIGNED'];

/** Of two open conversations of one person, the one that stays open: further along, then the more recently active. */
export const keptOpen = (one: Conversation, other: Conversation): Conversation => {
  const distance = progress.indexOf(one.status) - progress.indexOf(other.status);
  if (distance !== 0) return distance > 0 ? one : other;
  return one.updatedAt >= other.updatedAt ? one : other;
};
