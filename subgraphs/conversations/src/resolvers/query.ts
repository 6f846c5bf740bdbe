import { connection, fault, house } from '@liuke/kit';
import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { read as readDraft } from '../state/drafts.ts';
import * as cannedResponses from '../store/canned-responses.ts';
import * as channels from '../store/channels.ts';
import * as customers from '../store/customers.ts';
import { inbox } from '../store/inbox.ts';
import { search } from '../store/search.ts';
import { partnerName } from './authors.ts';
import { channelDoor } from './channel-door.ts';
import { fileDoor } from './file-door.ts';
import { webhooks } from './webhook.ts';

export const Query: QueryResolvers = {
  viewer: async (_, __, { viewer, db }) => {
    switch (viewer.kind) {
      case 'customer': {
        const own = await customers.own(db);
        if (!own) throw fault('UNAUTHENTICATED', 'The customer of this token does not exist any more.');
        return own;
      }
      case 'agent':
        return { __typename: 'Agent', id: viewer.id };
      case 'partner':
        return { __typename: 'Partner', id: viewer.id, name: partnerName(viewer), scopes: viewer.scopes };
      default:
        throw fault('UNAUTHENTICATED');
    }
  },
  conversation: (_, { id }, { load }) => load.conversation.load(id),
  conversations: (_, { filter, first, after }, { db }) =>
    connection({
      first,
      after,
      cursorOf: (conversation: Conversation) => [conversation.updatedAt.toISOString(), conversation.id],
      fetch: (page) => inbox(db, filter ?? {}, page),
    }),
  myDraft: async (_, { conversationId }, { db, load, state }) => {
    if (!(await load.conversation.load(conversationId))) throw fault('NOT_FOUND');
    return readDraft(db, state, conversationId);
  },
  channels: (_, __, context) => channels.all(context.as(house('conversations', context.viewer.workspaceId))),
  channelDoor,
  fileDoor,
  webhooks,
  customer: (_, { id }, { load }) => load.customer.load(id),
  cannedResponses: (_, { search: part }, { db }) => cannedResponses.search(db, part?.trim() || null),
  searchMessages: (_, { text, first, after }, { db }) => {
    if (text.length > 200) throw fault('BAD_USER_INPUT', 'text is at most 200 characters.');
    return connection({
      first,
      after,
      cursorOf: (message: Message) => [message.id],
      fetch: (page) => search(db, text, page),
    });
  },
};
