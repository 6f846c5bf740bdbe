import { connection } from '@liuke/kit';
import type { Conversation } from '../domain/conversation.ts';
import { displayNameOf, isAnonymous } from '../domain/display-name.ts';
import type { CustomerResolvers } from '../generated/resolvers.ts';
import { history } from '../store/inbox.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }, { load }) => load.customer.load(id),
  anonymous: (customer) => isAnonymous(customer),
  displayName: (customer) => displayNameOf(customer),
  identities: async ({ id }, _, { load }) => (await load.identities.load(id)) ?? [],
  history: ({ id }, { first, after }, { db }) =>
    connection({
      first,
      after,
      cursorOf: (conversation: Conversation) => [conversation.createdAt.toISOString(), conversation.id],
      fetch: (page) => history(db, id, page),
    }),
};
