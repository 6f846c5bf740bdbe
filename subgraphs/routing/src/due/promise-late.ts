import type { Desk } from '../desk/desk.ts';
import { told } from '../desk/promise.ts';
import { lateness, raisedBy } from '../domain/sla.ts';
import * as assignments from '../store/assignments.ts';
import * as promises from '../store/promises.ts';
import * as queue from '../store/queue.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';

/** A promised answer is about to be late, or is: the house hears of it, and the conversation is served sooner where it waits, or comes to wait. */
export const promiseLate = async ({ tx, now, change }: Desk, conversationId: string): Promise<void> => {
  const promise = await promises.of(tx, conversationId);
  if (!promise || promise.answeredAt !== null) return;
  const state = lateness(promise, now);
  if (state === null || state === 'APPROACHING') {
    await timers.set(tx, 'PROMISE', conversationId, state === null && now < promise.warnAt ? promise.warnAt : promise.dueAt);
  }
  if (state === null) return;
  await promises.setState(tx, conversationId, state);
  const held = await assignments.openOf(tx, conversationId);
  const wait = await queue.waitOf(tx, conversationId);
  if (wait) {
    await queue.raise(tx, wait.id, raisedBy[state], change);
    tx.nudge(topics.queue);
  }
  if (held) await assignments.raise(tx, held.id, raisedBy[state]);
  tx.nudge(topics.promises);
  const event = state === 'MISSED' ? 'ResponseMissed' : 'ResponseApproaching';
  await tx.say(event, told(promise, held?.agentId ?? null), conversationId);
};
