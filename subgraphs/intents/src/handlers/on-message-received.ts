import type { Handler } from '@liuke/kit';
import { classifyMessage } from '../actions/classify-message.ts';

export const onMessageReceived: Handler<'MessageReceived'> = (tx, message) => classifyMessage(tx, message);
