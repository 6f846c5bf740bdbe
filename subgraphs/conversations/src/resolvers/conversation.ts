import { connection } from '@liuke/kit';
import type { Message } from '../domain/message.ts';
import type { ConversationResolvers, OpenDeviceResolvers } from '../generated/resolvers.ts';
import { openDevices } from '../state/open-devices.ts';
import * as messages from '../store/messages.ts';
import { customerOf } from './customer-of.ts';
import { senderOf } from './message.ts';

const pageUnasked = 50;

export const Conversation: ConversationResolvers = {
  __resolveReference: ({ id }, { load }) => load.conversation.load(id),
  customer: (conversation, _, context) => customerOf(conversation, context),
  messages: ({ id }, { first, after, last, before }, { db }) =>
    connection({
      first,
      after,
      last,
      before,
      otherwise: pageUnasked,
      cursorOf: ({ seq }: Message) => [seq],
      fetch: (page) => messages.page(db, id, page),
    }),
  lastMessage: ({ id }, _, { load }) => load.lastMessage.load(id),
  openOn: ({ id }, _, { db, state }) => openDevices(db, state, id),
  unreadCount: async ({ id }, _, { load }) => (await load.unread.load(id)) ?? 0,
};

export const OpenDevice: OpenDeviceResolvers = {
  person: ({ conversationId, senderKind, senderId }, _, context) =>
    senderOf(conversationId, { senderKind, senderId, senderName: null }, context),
};
