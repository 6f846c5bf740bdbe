import { fault, house, type Viewer } from '@liuke/kit';
import { identifyReach } from '../actions/identify-reach.ts';
import { type Leased, leaseDeliveries } from '../actions/lease-deliveries.ts';
import { receiveEvent } from '../actions/receive-event.ts';
import { receiveMessage } from '../actions/receive-message.ts';
import { reportDelivery, reportUntil, settleDelivery } from '../actions/settle-delivery.ts';
import type { ChannelSender } from '../actions/who-writes.ts';
import type { RoomContext } from '../context.ts';
import type { Door } from '../domain/channel.ts';
import type { Outcome } from '../domain/delivery.ts';
import { fileUrl } from '../domain/file-url.ts';
import type { ChannelSenderInput, MutationResolvers, QueryResolvers, SettleDeliveryInput } from '../generated/resolvers.ts';
import { storageKey } from '../store/attachments.ts';
import * as channels from '../store/channels.ts';

/** The gateway's side door: which channel a webhook names, what came in over it, and what is to go out. */
export const inWorkspace = ({ as }: RoomContext) => {
  return (workspaceId: string) => as(house('conversations', workspaceId) satisfies Viewer);
};

/** The house in the workspace of a channel. Fault: NOT_FOUND. */
export const ofChannel = async (context: RoomContext, channelId: string) => {
  const workspaceId = await channels.ownerOf(context.db, channelId);
  if (workspaceId === null) throw fault('NOT_FOUND', 'There is no such channel, or it is switched off.');
  return inWorkspace(context)(workspaceId);
};

export const shown = ({ settings, ...door }: Door) => ({
  ...door,
  settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
});

export const channelDoor: NonNullable<QueryResolvers['channelDoor']> = async (_, { id }, context) => {
  const workspaceId = await channels.ownerOf(context.db, id);
  if (workspaceId === null) return null;
  const door = (await channels.doors(inWorkspace(context)(workspaceId), [id])).get(id);
  return door ? shown(door) : null;
};

/** Somebody new over a channel that does not say their language. */
const fallbackLocale = 'zh-CN';

const senderOf = ({ externalId, links, name, locale }: ChannelSenderInput): ChannelSender => ({
  externalId,
  links: (links ?? []).slice(0, 5),
  name: name ?? null,
  locale: locale ?? null,
});

const wordKinds = ['TEXT', 'IMAGE', 'FILE', 'VOICE'] as const;

const outcomeOf = (input: SettleDeliveryInput): Outcome => {
  const sentence = input.sentence?.trim() || null;
  switch (input.outcome) {
    case 'SENT':
      return { kind: 'SENT' };
    case 'RETRY':
      return { kind: 'RETRY', retryAfter: input.retryAfter ?? null, sentence };
    case 'FAILED':
      return { kind: 'FAILED', problem: input.problem ?? 'REFUSED', sentence };
  }
};

/** A customer may read what is a link over their channel days later. */
const linkDays = 7;

const handed = ({ lease, delivery, door, reach, message, files, locale }: Leased, now: Date) => ({
  lease,
  messageId: message.id,
  channel: shown(door),
  externalId: reach.externalId,
  context: reach.context,
  lastReceivedAt: reach.lastReceivedAt,
  kind: message.kind,
  text: message.masked,
  buttons: [...message.buttons],
  files: files.map((file) => ({
    name: file.name,
    contentType: file.contentType,
    bytes: file.bytes,
    url: fileUrl(file.workspaceId, file.id, now, linkDays),
    storageKey: storageKey(file),
    sealKey: file.sealKey.toString('base64'),
  })),
  locale,
  attempt: delivery.attempts,
  partsSent: delivery.partsSent,
});

export const channelMutations = {
  receiveMessage: async (_, { input }, context) => {
    const kind = wordKinds.find((known) => known === input.kind);
    if (!kind) throw fault('BAD_USER_INPUT', `kind is one of ${wordKinds.join(', ')}.`);
    return receiveMessage(await ofChannel(context, input.channelId), {
      channelId: input.channelId,
      messageId: input.messageId,
      from: senderOf(input.from),
      kind,
      text: input.text,
      choice: input.choice ?? null,
      context: input.context ?? null,
      files: (input.files ?? []).map(({ ref, name, contentType }) => ({
        ref,
        name: name ?? null,
        contentType: contentType ?? null,
      })),
      attachmentIds: input.attachmentIds ?? [],
      fallbackLocale,
    });
  },
  receiveEvent: async (_, { input }, context) =>
    receiveEvent(await ofChannel(context, input.channelId), {
      channelId: input.channelId,
      eventId: input.eventId,
      from: senderOf(input.from),
      event: input.event,
      notice: input.notice ?? null,
      context: input.context ?? null,
      fallbackLocale,
    }),
  reportDelivery: async (_, { input }, context) => {
    const { channelId, messageId, externalId, until, state, problem, code } = input;
    if (state === 'STORED') throw fault('BAD_USER_INPUT', 'A provider reports SENT, DELIVERED, READ or FAILED.');
    const db = await ofChannel(context, channelId);
    if (externalId && until && !messageId) return reportUntil(db, { channelId, externalId, until: new Date(until), state });
    if (!messageId) throw fault('BAD_USER_INPUT', 'A report names a message, or to whom and until when.');
    return reportDelivery(db, {
      channelId,
      messageId,
      state,
      problem: problem ?? null,
      code: code ?? null,
    });
  },
  identifyReach: async (_, { input: { channelId, from } }, context) => {
    await identifyReach(await ofChannel(context, channelId), channelId, senderOf(from), fallbackLocale);
    return true;
  },
  leaseDeliveries: async (_, { most, seconds }, context) => {
    if (most < 1 || most > 100 || seconds < 1 || seconds > 600) throw fault('BAD_USER_INPUT');
    const { leased, nextAt } = await leaseDeliveries(context.db, inWorkspace(context), most, seconds);
    return { deliveries: leased.map((one) => handed(one, context.now())), nextAt };
  },
  settleDelivery: (_, { input }, context) =>
    settleDelivery(inWorkspace(context)(input.workspaceId), {
      messageId: input.messageId,
      lease: input.lease,
      outcome: outcomeOf(input),
      providerIds: input.providerIds,
      partsSent: input.partsSent,
    }),
  reportChannel: async (_, { id, error }, context) => {
    const db = await ofChannel(context, id);
    await db.transaction((tx) => channels.complained(tx, id, error ?? null));
    return true;
  },
} satisfies Partial<MutationResolvers>;
