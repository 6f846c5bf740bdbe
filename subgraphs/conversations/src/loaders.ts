import type { Loaders } from '@liuke/kit';
import * as attachments from './store/attachments.ts';
import * as conversations from './store/conversations.ts';
import * as customers from './store/customers.ts';
import * as deliveries from './store/deliveries.ts';
import * as identities from './store/identities.ts';
import * as messages from './store/messages.ts';

export const loaders = {
  conversation: conversations.byIds,
  message: messages.byIds,
  customer: customers.byIds,
  /** By conversation. */
  lastMessage: messages.lastOf,
  /** By conversation. */
  unread: conversations.unread,
  /** By message; null for one that does not leave the house. */
  delivery: deliveries.byMessages,
  /** By message. */
  attachments: attachments.byMessages,
  /** By customer. */
  identities: identities.ofCustomers,
} satisfies Loaders;
