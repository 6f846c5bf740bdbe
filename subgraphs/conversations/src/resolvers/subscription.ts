import { fault } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { whileOpen } from '../state/open-devices.ts';
import { followConversation } from '../streams/conversation.ts';
import { followInbox } from '../streams/inbox.ts';
import { followMessages } from '../streams/messages.ts';
import { followOpen } from '../streams/open.ts';
import { type Change, followTyping } from '../streams/typing.ts';
import { topics } from '../topics.ts';
import { senderOf } from './message.ts';

/** Read again for each event, as this event's viewer may see it. */
const present = async ({ id }: { id: string }, { load }: RoomContext): Promise<Conversation> => {
  const conversation = await load.conversation.load(id);
  if (!conversation) throw fault('NOT_FOUND');
  return conversation;
};

export const Subscription = {
  messageAdded: {
    subscribe: async (_, { conversationId, afterSeq }, { db, live, state }) => {
      if (afterSeq !== null && afterSeq !== undefined && afterSeq < 0)
        throw fault('BAD_USER_INPUT', 'afterSeq is 0 or more.');
      const messages = await followMessages(db, live, conversationId, afterSeq ?? null);
      return whileOpen(db, { live, state }, conversationId, messages) as never;
    },
    resolve: (message: Message) => message,
  },
  conversationChanged: {
    subscribe: (_, { conversationId }, { db, live }) => followConversation(db, live, conversationId) as never,
    resolve: (changed: { id: string }, _: unknown, context: RoomContext) => present(changed, context),
  },
  typingChanged: {
    subscribe: (_, { conversationId }, { db, live, state }) => followTyping(db, { live, state }, conversationId) as never,
    resolve: ({ conversationId, typist, typing }: Change, _: unknown, context: RoomContext) => ({
      conversationId,
      typing,
      sender: senderOf(conversationId, { ...typist, senderName: null }, context),
    }),
  },
  openChanged: {
    subscribe: (_, { conversationId }, { db, live, state }) => followOpen(db, { live, state }, conversationId) as never,
    resolve: (changed: { id: string }, _: unknown, context: RoomContext) => present(changed, context),
  },
  deliveriesWaiting: {
    subscribe: (_, __, { live }) => live.nudges('', topics.deliveries) as never,
    resolve: () => true,
  },
  filesWaiting: {
    subscribe: (_, __, { live }) => live.nudges('', topics.files) as never,
    resolve: () => true,
  },
  inboxChanged: {
    subscribe: (_, { filter }, { db, live }) => followInbox(db, live, filter ?? {}) as never,
    resolve: (changed: { id: string }, _: unknown, context: RoomContext) => present(changed, context),
  },
} satisfies SubscriptionResolvers;
