import type { Handler } from '@liuke/kit';
import { takePart } from '../actions/take-export-part.ts';
import * as requests from '../store/data-requests.ts';

/** A room tells a part of what it holds of a customer. */
export const onPersonalDataExported: Handler<'PersonalDataExported'> = async (tx, { requestId, ...told }) => {
  const request = await requests.lock(tx, requestId);
  if (request) await takePart(tx, request, told);
};
