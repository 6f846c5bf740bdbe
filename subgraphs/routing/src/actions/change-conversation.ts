import type { Db } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { serve } from '../desk/serve.ts';
import * as conversations from '../store/conversations.ts';
import * as queue from '../store/queue.ts';

/** Facts of it changed, perhaps whose it is: its waits and assignments go with it. A place in the queue stays as it is. */
export const changeConversation = (db: Db, heard: conversations.Heard): Promise<void> =>
  atDesk(db, async (desk) => {
    const { tx } = desk;
    const known = await conversations.byId(tx, heard.id);
    await conversations.change(tx, heard);
    if (known && known.customerId !== heard.customerId) await conversations.giveTo(tx, heard.id, heard.customerId);
    if (known?.channel === heard.channel) return;
    if (await queue.weighAll(tx, desk.settings.channelWeights, heard.id)) await serve(desk, null);
  });
