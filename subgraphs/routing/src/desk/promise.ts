import type { Tx } from '@liuke/kit';
import { hoursOf } from '../domain/hours.ts';
import { type PromiseKind, type SlaPromise, targetFor, termsOf } from '../domain/sla.ts';
import type { Conversation, SkillGroup } from '../domain/waiting.ts';
import * as promises from '../store/promises.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';

/** An answer is promised, where the group has a target for this tier and no promise is still unanswered. */
export const promise = async (
  tx: Tx,
  kind: PromiseKind,
  { id: conversationId, customerId, tier }: Pick<Conversation, 'id' | 'customerId' | 'tier'>,
  group: SkillGroup,
): Promise<void> => {
  const seconds = targetFor(group.sla, tier, kind);
  const startedAt = tx.now();
  const terms = seconds === null ? null : termsOf(seconds, hoursOf(group.hours), startedAt);
  if (!terms) return;
  const running = await promises.of(tx, conversationId);
  if (running && running.answeredAt === null) return;
  // The timer before the promise, here as where it rings: two who do both never wait for each other.
  await timers.set(tx, 'PROMISE', conversationId, terms.warnAt);
  await promises.start(tx, { conversationId, customerId, groupId: group.id, kind, startedAt, ...terms });
  tx.nudge(topics.promises);
};

/** An agent's words keep it, or end what was missed. What was answered too late is missed, also where its timer had not rung yet. */
export const keepPromise = async (tx: Tx, conversationId: string, agentId: string | null, at: Date): Promise<void> => {
  await timers.clear(tx, conversationId, ['PROMISE']);
  const promise = await promises.answer(tx, conversationId, at);
  if (!promise) return;
  tx.nudge(topics.promises);
  if (promise.state === 'MET') {
    const answeredAt = at.toISOString();
    await tx.say('ResponseMet', { ...told(promise, agentId), answeredAt }, conversationId);
  } else if (promise.before !== 'MISSED') await tx.say('ResponseMissed', told(promise, agentId), conversationId);
};

/** What the house hears of a promise. */
export const told = ({ conversationId, customerId, groupId, kind, dueAt }: SlaPromise, agentId: string | null) => ({
  ...{ conversationId, customerId, groupId, agentId, kind },
  dueAt: dueAt.toISOString(),
});
