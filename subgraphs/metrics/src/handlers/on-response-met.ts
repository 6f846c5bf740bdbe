import type { Handler } from '@liuke/kit';
import { settlePromise } from '../actions/settle-promise.ts';

export const onResponseMet: Handler<'ResponseMet'> = (tx, promise) => settlePromise(tx, promise);
