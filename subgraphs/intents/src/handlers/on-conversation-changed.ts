import type { Handler } from '@liuke/kit';
import { followCustomer } from '../actions/follow-customer.ts';

export const onConversationChanged: Handler<'ConversationChanged'> = (tx, event) => followCustomer(tx, event);
