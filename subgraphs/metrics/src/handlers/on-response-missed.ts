import type { Handler } from '@liuke/kit';
import { settlePromise } from '../actions/settle-promise.ts';

export const onResponseMissed: Handler<'ResponseMissed'> = (tx, promise) => settlePromise(tx, promise);
