import type { Db } from '@liuke/kit';
import * as channels from '../store/channels.ts';
import * as conversations from '../store/conversations.ts';
import * as reaches from '../store/reaches.ts';
import * as received from '../store/received.ts';
import { checkIds, openChannel, type Reception, wakeDeliveries } from './receive-message.ts';
import { appendWords, keep } from './speak.ts';
import { type ChannelSender, whoWrites } from './who-writes.ts';

export type Happening = {
  readonly channelId: string;
  /** The provider's id of it. */
  readonly eventId: string;
  readonly from: ChannelSender;
  readonly event: 'JOINED' | 'LEFT' | 'TOUCHED';
  /** What the system says of it in an open conversation; null: nothing. */
  readonly notice: string | null;
  readonly context: string | null;
  readonly fallbackLocale: string;
};

/** Takes note of what happened over a channel, once. For a Db of the house. Faults: NOT_FOUND, BAD_USER_INPUT. */
export const receiveEvent = (db: Db, happening: Happening): Promise<Reception> => {
  checkIds(happening.eventId, happening.from);
  const { channelId, eventId, from, event, context } = happening;
  return db.transaction(async (tx) => {
    const channel = await openChannel(tx, channelId);
    if (!(await received.mark(tx, channel.id, eventId))) {
      return { messageId: null, conversationId: null, repeated: true, unidentified: false };
    }
    const sign = { channelId: channel.id, kind: channel.kind, externalId: from.externalId, context };
    const reach = await reaches.touch(tx, { ...sign, opens: event !== 'LEFT', reachable: event !== 'LEFT' });
    const customer = await whoWrites(tx, channel.kind, from, happening.fallbackLocale);
    const open = await conversations.lockOpen(tx, customer.id);
    if (open && event !== 'LEFT') await wakeDeliveries(tx, open.id, reach.id);
    const notice = happening.notice?.replaceAll('\0', '').trim().slice(0, 500);
    if (open && notice) await keep(tx, await appendWords(tx, open, notice));
    await channels.heard(tx, channel.id);
    const unidentified = reach.identifiedAt === null && event !== 'LEFT';
    return { messageId: null, conversationId: open?.id ?? null, repeated: false, unidentified };
  });
};
