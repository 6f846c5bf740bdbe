import type { Tx } from '@liuke/kit';
import { hoursOf } from '../domain/hours.ts';
import { type PromiseKind, targetFor, termsOf } from '../domain/sla.ts';
import type { Conversation, SkillGroup } from '../domain/waiting.ts';
import * as promises from '../store/promises.ts';
import * as timers from '../store/timers.ts';

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
};

/** An agent's words keep it, or end what was missed. */
export const keepPromise = async (tx: Tx, conversationId: string, at: Date): Promise<void> => {
  await timers.clear(tx, conversationId, ['PROMISE']);
  await promises.answer(tx, conversationId, at);
};
