import { fault, house, publicUrl } from '@liuke/kit';
import { createUpload } from '../actions/create-upload.ts';
import { markRead } from '../actions/mark-read.ts';
import { mergeCustomers } from '../actions/merge-customers.ts';
import { rateConversation } from '../actions/rate-conversation.ts';
import { reopenConversation } from '../actions/reopen-conversation.ts';
import { resolveConversation } from '../actions/resolve-conversation.ts';
import { saveCannedResponse } from '../actions/save-canned-response.ts';
import { saveChannel } from '../actions/save-channel.ts';
import { saveMyDraft } from '../actions/save-my-draft.ts';
import { sendMessage } from '../actions/send-message.ts';
import { setTyping } from '../actions/set-typing.ts';
import { startConversation } from '../actions/start-conversation.ts';
import { tagConversation } from '../actions/tag-conversation.ts';
import { updateCustomer } from '../actions/update-customer.ts';
import type { RoomContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import * as drafts from '../state/drafts.ts';
import { authorOf, typistOf } from './authors.ts';
import { channelMutations } from './channel-door.ts';
import { fileMutations } from './channel-files.ts';
import { storeUpload } from './file-door.ts';
import { startSession } from './start-session.ts';
import { webhookMutations } from './webhook.ts';

const asHouse = (context: RoomContext) => context.as(house('conversations', context.viewer.workspaceId));

/** Whose conversation it is to be: a customer's own, or the one that staff or a partner names. */
const customerOf = ({ viewer }: RoomContext, named: string | null | undefined): string => {
  if (viewer.kind === 'customer') {
    if (named && named !== viewer.id) throw fault('NOT_FOUND', 'There is no such customer, or it is not yours to see.');
    return viewer.id;
  }
  if (!named) throw fault('BAD_USER_INPUT', 'customerId says with whom.');
  return named;
};

export const Mutation: MutationResolvers = {
  startSession,
  startConversation: async (_, { input }, context) => {
    const id = await startConversation(asHouse(context), {
      channel: input.channel ?? null,
      subject: input.subject ?? null,
      firstMessage: input.firstMessage ?? null,
      clientMessageId: input.clientMessageId ?? null,
      customerId: customerOf(context, input.customerId),
      sessionId: context.viewer.kind === 'customer' ? context.viewer.sessionId : null,
      author: authorOf(context.viewer),
    });
    const conversation = await context.load.conversation.load(id);
    if (!conversation) throw fault('NOT_FOUND');
    return { conversation };
  },
  sendMessage: async (_, { input }, { db, state, viewer }) => {
    const message = await sendMessage(db, {
      conversationId: input.conversationId,
      author: authorOf(viewer),
      kind: input.kind ?? 'TEXT',
      text: input.text ?? '',
      buttons: (input.buttons ?? []).map(({ title, value, url }) => ({ title, value, url: url ?? null })),
      attachmentIds: input.attachmentIds ?? [],
      clientMessageId: input.clientMessageId ?? null,
    });
    // It is sent; where the unsent text cannot be let go now, it lapses.
    drafts.drop(db, state, input.conversationId).catch(() => undefined);
    return { message };
  },
  createUpload: async (_, { input }, context) => {
    const { viewer } = context;
    const { attachment, link, expiresAt } = await createUpload(asHouse(context), viewer, authorOf(viewer).kind, input);
    return { attachment, uploadUrl: `${publicUrl()}/uploads/${link}`, expiresAt };
  },
  storeUpload,
  markRead: async (_, { conversationId, seq }, { db }) => ({ conversation: await markRead(db, conversationId, seq) }),
  setTyping: async (_, { conversationId, typing }, { db, live, state, viewer }) => {
    await setTyping(db, { live, state }, conversationId, typistOf(viewer), typing);
    return typing;
  },
  saveMyDraft: (_, { conversationId, text }, { db, state }) => saveMyDraft(db, state, conversationId, text),
  resolveConversation: async (_, { id, outcome }, { db, viewer }) => ({
    conversation: await resolveConversation(db, { id, outcome: outcome ?? null, by: authorOf(viewer).kind }),
  }),
  reopenConversation: async (_, { id }, { db }) => ({ conversation: await reopenConversation(db, id) }),
  rateConversation: async (_, { input: { conversationId, score, comment } }, { db }) => ({
    conversation: await rateConversation(db, { conversationId, score, comment: comment ?? null }),
  }),
  tagConversation: async (_, { id, add, remove }, { db }) => ({
    conversation: await tagConversation(db, { id, add, remove }),
  }),
  updateCustomer: async (_, { input }, { db }) => ({ customer: await updateCustomer(db, input) }),
  mergeCustomers: async (_, { keep, absorb }, context) => ({
    customer: await mergeCustomers(asHouse(context), keep, absorb),
  }),
  saveChannel: (_, { input: { id, kind, name, enabled, settings } }, context) =>
    saveChannel(asHouse(context), { id: id ?? null, kind, name, enabled: enabled ?? true, settings: settings ?? [] }),
  ...channelMutations,
  ...fileMutations,
  ...webhookMutations,
  saveCannedResponse: (_, { input: { id, shortcut, text, locale } }, { db }) =>
    saveCannedResponse(db, { id: id ?? null, shortcut, text, locale: locale ?? null }),
};
