import { connection, house } from '@liuke/kit';
import { replayWebhook, saveWebhook } from '../actions/save-webhook.ts';
import type { RoomContext } from '../context.ts';
import type { WebhookDelivery } from '../domain/webhook.ts';
import type { MutationResolvers, QueryResolvers, WebhookResolvers } from '../generated/resolvers.ts';
import * as store from '../store/webhooks.ts';

const asHouse = ({ as, viewer }: RoomContext) => as(house('conversations', viewer.workspaceId));

export const Webhook: WebhookResolvers = {
  events: ({ events }) => [...events],
  secret: ({ secret }) => secret ?? null,
  pending: async ({ id }, _, context) => (await store.pending(asHouse(context), [id])).get(id) ?? 0,
  deliveries: ({ id }, { first, after }, context) =>
    connection({
      first,
      after,
      cursorOf: (delivery: WebhookDelivery) => [delivery.id],
      fetch: (page) => store.log(asHouse(context), id, page),
    }),
};

export const webhooks: NonNullable<QueryResolvers['webhooks']> = (_, __, context) => store.all(asHouse(context));

export const webhookMutations = {
  saveWebhook: (_, { input: { id, url, events, enabled, rotateSecret } }, context) =>
    saveWebhook(asHouse(context), {
      id: id ?? null,
      url,
      events,
      enabled: enabled ?? true,
      rotateSecret: rotateSecret ?? false,
      scopes: context.viewer.scopes,
    }),
  replayWebhook: (_, { id, from }, context) => replayWebhook(asHouse(context), id, from),
} satisfies Partial<MutationResolvers>;
