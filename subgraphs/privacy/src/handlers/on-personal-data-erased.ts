import type { Handler } from '@liuke/kit';
import { completeErasure } from '../actions/complete-erasure.ts';
import { allAnswered } from '../domain/data-request.ts';
import * as requests from '../store/data-requests.ts';

/** Notes that a room has answered; the last one completes the request. */
export const onPersonalDataErased: Handler<'PersonalDataErased'> = async (tx, event) => {
  const request = await requests.lock(tx, event.requestId);
  if (!request) return;
  const answered = await requests.answer(tx, request.id, event.room, event.rows);
  if (request.status !== 'RUNNING' || !allAnswered(answered)) return;
  await completeErasure(tx, request);
};
