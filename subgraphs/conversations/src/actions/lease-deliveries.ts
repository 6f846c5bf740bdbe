import { type Db, leaseByWorkspace, type Tx } from '@liuke/kit';
import type { Kept } from '../domain/attachment.ts';
import type { Door } from '../domain/channel.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Message } from '../domain/message.ts';
import * as attachments from '../store/attachments.ts';
import * as channels from '../store/channels.ts';
import * as conversations from '../store/conversations.ts';
import * as deliveries from '../store/deliveries.ts';
import * as messages from '../store/messages.ts';
import type { Reach } from '../store/reaches.ts';
import * as reaches from '../store/reaches.ts';

/** A message in the hands of one who tries to deliver it. */
export type Leased = {
  readonly lease: string;
  readonly delivery: Delivery;
  readonly door: Door;
  readonly reach: Reach;
  readonly message: Message;
  readonly files: readonly Kept[];
  readonly locale: string;
};

/**
 * Hands out what is due in any workspace. `plumber` sees the schedule alone; the words are read by the house in each
 * workspace. Nobody else gets a delivery until its lease has run out or it is settled.
 */
export const leaseDeliveries = async (
  plumber: Db,
  inWorkspace: (workspaceId: string) => Db,
  most: number,
  seconds: number,
): Promise<{ leased: Leased[]; nextAt: Date | null }> => {
  const due = await deliveries.due(plumber, most);
  const ids = (mine: readonly deliveries.Due[]): string[] => mine.map(({ messageId }) => messageId);
  const leased = await leaseByWorkspace(
    due,
    inWorkspace,
    (tx, mine) => leaseWithin(tx, ids(mine), seconds),
    (tx, mine, until) => deliveries.putOff(tx, ids(mine), until),
  );
  return { leased, nextAt: await deliveries.nextAt(plumber) };
};

const leaseWithin = async (tx: Tx, messageIds: readonly string[], seconds: number): Promise<Leased[]> => {
  const lease = tx.newId();
  const taken = await deliveries.lease(tx, messageIds, lease, new Date(tx.now().getTime() + seconds * 1000));
  const of = (name: 'messageId' | 'conversationId' | 'channelId' | 'reachId') => [...new Set(taken.map((one) => one[name]))];
  const words = await messages.byIds(tx, of('messageId'));
  const files = await attachments.byMessages(tx, of('messageId'));
  const talks = await conversations.byIds(tx, of('conversationId'));
  const doors = await channels.doors(tx, of('channelId'));
  const ways = await reaches.byIds(tx, of('reachId'));
  // Switched off since it was due: it is as if it had not been tried, and is due when the channel is switched on.
  const parked = taken.filter(({ channelId }) => !doors.has(channelId)).map(({ messageId }) => messageId);
  if (parked.length > 0) await deliveries.park(tx, parked);
  return taken.flatMap((delivery) => {
    const [message, talk] = [words.get(delivery.messageId), talks.get(delivery.conversationId)];
    const [door, reach] = [doors.get(delivery.channelId), ways.get(delivery.reachId)];
    if (!message || !talk || !door || !reach) return [];
    return [{ lease, delivery, door, reach, message, files: files.get(message.id) ?? [], locale: talk.locale }];
  });
};
