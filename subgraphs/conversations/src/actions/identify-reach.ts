import type { Db } from '@liuke/kit';
import * as reaches from '../store/reaches.ts';
import { openChannel } from './receive-message.ts';
import { type ChannelSender, whoWrites } from './who-writes.ts';

/** Keeps what the provider says of who somebody is, and that it was asked. For a Db of the house. Fault: NOT_FOUND. */
export const identifyReach = (db: Db, channelId: string, from: ChannelSender, fallbackLocale: string): Promise<void> =>
  db.transaction(async (tx) => {
    const channel = await openChannel(tx, channelId);
    const sign = { channelId, kind: channel.kind, externalId: from.externalId, context: null, reachable: true };
    const reach = await reaches.touch(tx, { ...sign, opens: false });
    await whoWrites(tx, channel.kind, from, fallbackLocale);
    await reaches.identified(tx, reach.id);
  });
