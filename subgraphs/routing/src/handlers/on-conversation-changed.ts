import type { Handler } from '@liuke/kit';
import { changeConversation } from '../actions/change-conversation.ts';
import { heardIn } from './heard.ts';

export const onConversationChanged: Handler<'ConversationChanged'> = (tx, event) => changeConversation(tx, heardIn(event));
