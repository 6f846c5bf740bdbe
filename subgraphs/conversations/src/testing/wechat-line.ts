import { type TestRoom, testRoom } from '@liuke/kit/testing';
import conversations from '../subgraph.ts';
import { connected, customerOf, deskOf, leases, receives, settles } from './channels.ts';

/** A room with a WeChat account, those who write to it, and the desk that answers. */
export const wechatLine = async () => {
  const room: TestRoom = await testRoom(conversations);
  const channelId = await connected(room);
  let number = 0;
  const next = (): number => ++number;
  const fresh = (): string => `o${next()}`;
  const writes = (externalId: string, text: string, more: Record<string, unknown> = {}) =>
    receives(room, { channelId, messageId: `m${next()}`, from: { externalId }, text, ...more });
  /** Leaves nothing for the next test to find. */
  const drained = async (): Promise<void> => {
    for (;;) {
      const { deliveries, nextAt } = await leases(room, 100);
      for (const delivery of deliveries) await settles(room, delivery, { outcome: 'SENT' });
      if (deliveries.length === 0 && nextAt === null) return;
      if (deliveries.length === 0) room.clock.set(new Date(nextAt!));
    }
  };
  /** Somebody who has written, and the agent who has their conversation; nothing else is under way. */
  const opened = async (openid = fresh()) => {
    await drained();
    const { conversationId } = await writes(openid, '你好');
    const desk = await deskOf(room, conversationId, (await customerOf(room, conversationId)).customer.id);
    return { openid, conversationId, desk };
  };
  return { room, channelId, next, fresh, writes, drained, opened };
};
