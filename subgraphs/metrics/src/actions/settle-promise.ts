import type { ResponseMet, ResponseMissed, Tx } from '@liuke/kit';
import * as promises from '../store/promises.ts';

/** A promised answer was given in time (then `answeredAt` says when), or is late. */
export const settlePromise = (tx: Tx, promise: ResponseMissed & Partial<Pick<ResponseMet, 'answeredAt'>>): Promise<void> => {
  const { conversationId, kind, groupId, agentId, answeredAt } = promise;
  const dueAt = new Date(promise.dueAt);
  const settledAt = answeredAt === undefined ? dueAt : new Date(answeredAt);
  const met = answeredAt !== undefined;
  return promises.settle(tx, { conversationId, kind, dueAt, met, settledAt, groupId, agentId: agentId ?? null });
};
