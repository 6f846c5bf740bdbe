import type { EventName, Events, Scope } from '@liuke/kit';

export type Webhook = {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly enabled: boolean;
  readonly disabledReason: 'FAILED_TOO_LONG' | 'GONE' | null;
  readonly scopes: readonly string[];
  readonly lastDeliveredAt: Date | null;
  readonly lastError: string | null;
  /** Only where it has just been made. */
  readonly secret?: string;
};

export type WebhookDelivery = {
  readonly id: number;
  readonly eventId: string;
  readonly type: string;
  readonly state: 'WAITING' | 'DELIVERED' | 'DEAD';
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
};

/** What a partner is told: its name, the scope that may hear it, and what it says. Texts are masked before they come here. */
type Told<Name extends EventName> = {
  readonly type: string;
  readonly scope: Scope;
  readonly data: (event: Events[Name]) => Record<string, unknown>;
};

const about = (event: {
  conversationId: string;
  customerId: string;
  channel: string;
  locale: string;
  tier?: string | null | undefined;
  tags: readonly string[];
}) => ({
  conversationId: event.conversationId,
  customerId: event.customerId,
  channel: event.channel,
  locale: event.locale,
  tier: event.tier ?? null,
  tags: event.tags,
});
const promised = (event: Events['ResponseMissed']) => ({
  conversationId: event.conversationId,
  customerId: event.customerId,
  groupId: event.groupId,
  agentId: event.agentId ?? null,
  promise: event.kind,
  dueAt: event.dueAt,
});

export const told: { readonly [Name in EventName]?: Told<Name> } = {
  ConversationStarted: {
    type: 'conversation.started',
    scope: 'conversation:read',
    data: (event) => ({ ...about(event), reopened: event.reopened }),
  },
  ConversationQueued: {
    type: 'conversation.queued',
    scope: 'conversation:read',
    data: ({ conversationId, customerId, groupId, priority }) => ({ conversationId, customerId, groupId, priority }),
  },
  ConversationAssigned: {
    type: 'conversation.assigned',
    scope: 'conversation:read',
    data: ({ conversationId, customerId, agentId, groupId, waitedSeconds }) => ({
      conversationId,
      customerId,
      agentId,
      groupId: groupId ?? null,
      waitedSeconds,
    }),
  },
  ConversationResolved: {
    type: 'conversation.resolved',
    scope: 'conversation:read',
    data: ({ conversationId, customerId, agentId, resolvedBy, outcome, automatic, handleSeconds }) => ({
      conversationId,
      customerId,
      agentId: agentId ?? null,
      resolvedBy,
      outcome: outcome ?? null,
      automatic,
      handleSeconds,
    }),
  },
  ConversationRated: {
    type: 'conversation.rated',
    scope: 'conversation:read',
    data: ({ conversationId, customerId, agentId, score }) => ({
      conversationId,
      customerId,
      agentId: agentId ?? null,
      score,
    }),
  },
  AgentRequested: {
    type: 'agent.requested',
    scope: 'conversation:read',
    data: ({ conversationId, customerId, groupId, reason, messageId }) => ({
      conversationId,
      customerId,
      groupId,
      reason,
      messageId: messageId ?? null,
    }),
  },
  MessageReceived: {
    type: 'message.received',
    scope: 'conversation:read',
    data: (event) => ({
      ...about(event),
      messageId: event.messageId,
      seq: event.seq,
      kind: event.kind,
      text: event.text,
      status: event.status,
    }),
  },
  ReplySent: {
    type: 'message.sent',
    scope: 'conversation:read',
    data: ({ conversationId, customerId, messageId, seq, speaker, agentId, text, channel, inReplyTo, responseSeconds }) => ({
      conversationId,
      customerId,
      messageId,
      seq,
      speaker,
      agentId: agentId ?? null,
      text,
      channel,
      inReplyTo: inReplyTo ?? null,
      responseSeconds: responseSeconds ?? null,
    }),
  },
  ResponseApproaching: { type: 'response.approaching', scope: 'conversation:read', data: promised },
  ResponseMissed: { type: 'response.missed', scope: 'conversation:read', data: promised },
  AutomationDoubted: {
    type: 'automation.doubted',
    scope: 'intent:read',
    data: ({ audited, right, precision }) => ({ audited, right, precision }),
  },
  CustomersMerged: {
    type: 'customers.merged',
    scope: 'customer:read',
    data: ({ keptId, absorbedId }) => ({ keptId, absorbedId }),
  },
};

const scopeOf: ReadonlyMap<string, Scope> = new Map(Object.values(told).map(({ type, scope }) => [type, scope]));

export type EventsFault = { readonly unknown: string } | { readonly beyond: string; readonly scope: Scope };

/** What is wrong with the events that a webhook asks for; null when nothing is. */
export const eventsFault = (events: readonly string[], scopes: readonly string[]): EventsFault | null => {
  for (const type of events) {
    if (type === '*') continue;
    const scope = scopeOf.get(type);
    if (!scope) return { unknown: type };
    if (!scopes.includes(scope)) return { beyond: type, scope };
  }
  return null;
};

/** Whether a webhook is told of an event: asked for, and within what its owner may see. */
export const hears = ({ events, scopes }: Pick<Webhook, 'events' | 'scopes'>, type: string): boolean =>
  (events.includes('*') || events.includes(type)) && scopes.includes(scopeOf.get(type) ?? '');

const patienceHours = 72;
const firstPause = 5_000;
const longestPause = 2 * 3_600_000;

/** Milliseconds before the next try: doubling from 5 seconds to 2 hours, each between half of it and the whole; at least what was asked for. */
export const pauseAfter = (attempts: number, asked: number | null, random: number): number => {
  const pause = Math.min(firstPause * 2 ** Math.min(attempts - 1, 20), longestPause) * (0.5 + random / 2);
  return Math.max(pause, Math.min((asked ?? 0) * 1000, longestPause));
};

export type Result =
  | { readonly kind: 'ACCEPTED'; readonly status: number }
  | { readonly kind: 'FAILED'; readonly status: number | null; readonly error: string; readonly retryAfter: number | null };

/** What follows a try that failed. */
export const afterFailure = (
  result: Extract<Result, { kind: 'FAILED' }>,
  { attempts, firstTriedAt, now, random }: { attempts: number; firstTriedAt: Date; now: Date; random: number },
): { readonly nextAt: Date } | { readonly disable: 'FAILED_TOO_LONG' | 'GONE' } => {
  if (result.status === 410) return { disable: 'GONE' };
  if (now.getTime() - firstTriedAt.getTime() >= patienceHours * 3_600_000) return { disable: 'FAILED_TOO_LONG' };
  return { nextAt: new Date(now.getTime() + pauseAfter(attempts, result.retryAfter, random)) };
};
