import { randomUUID } from 'node:crypto';
import { house } from '@liuke/kit';
import { eventually } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connected,
  customerOf,
  deskOf,
  leasedFiles,
  leases,
  receives,
  saveChannel,
  wechatSettings,
} from './testing/channels.ts';
import { agent, data } from './testing/guests.ts';
import { webhookPartner } from './testing/webhook-partner.ts';

const { room, of, saved, writes, wake, close } = await webhookPartner();
let channels: { here: string; there: string };
beforeAll(async () => {
  const admin = agent(room, 'ADMIN', room.otherWorkspace.id);
  const there = await saveChannel(room, { kind: 'WECHAT', name: 'shop', settings: wechatSettings() }, admin);
  channels = { here: await connected(room), there: data(there).saveChannel.id };
});
afterAll(close);

/** A workspace's sealed rows as if its key were away; a second time they are as they were. */
const changed = {
  file: 'incoming_file set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)',
  message: 'message set content = set_byte(content, 40, get_byte(content, 40) # 1)',
  webhook: "webhook set sealed = translate(sealed, 'ab', 'ba')",
};
const change = (what: keyof typeof changed, workspaceId = room.workspace.id): Promise<unknown> =>
  room.as(house('conversations', workspaceId)).query(`-- test.changed\nupdate conversations.${changed[what]}`);

let number = 0;
const written = (channelId: string, more: object = {}) => {
  const externalId = `o${++number}`;
  return receives(room, { channelId, messageId: externalId, from: { externalId }, text: '你好', ...more });
};

describe('what cannot be opened', () => {
  it('of files holds up those of no other workspace, though it is all that one lease takes', async () => {
    const picture = (channelId: string) => written(channelId, { kind: 'IMAGE', files: [{ ref: `f${number + 1}` }] });
    for (let one = 0; one < 12; one++) await picture(channels.there);
    await change('file', room.otherWorkspace.id);
    room.clock.advance(1_000);
    await picture(channels.here);
    const found = async (): Promise<string[]> => (await leasedFiles(room)).map(({ ref }) => ref);
    // Nothing else was to be had: whoever asked is told.
    await expect(found()).rejects.toThrow();
    expect(await found()).toEqual(['f13']);
    room.clock.advance(5_000);
    await expect(found()).rejects.toThrow();
  });

  it('of messages waits some seconds, and goes when it can be opened again', async () => {
    const { conversationId } = await written(channels.here);
    const desk = await deskOf(room, conversationId, (await customerOf(room, conversationId)).customer.id);
    await desk.say('一');
    await change('message');
    await expect(leases(room)).rejects.toThrow();
    const { deliveries, nextAt } = await leases(room);
    expect(deliveries).toEqual([]);
    await change('message');
    room.clock.set(new Date(nextAt!));
    expect((await leases(room)).deliveries).toMatchObject([{ text: '一', attempt: 1 }]);
  });

  it('of webhooks likewise', async () => {
    await saved();
    await change('webhook');
    const talk = randomUUID();
    await writes(talk, 1);
    const late = async (): Promise<boolean> => {
      const rows = await room
        .as(house('conversations', room.workspace.id))
        .query<{ late: boolean }>('-- test.late\nselect next_at > $1 as late from conversations.webhook_delivery', [
          room.clock.now(),
        ]);
      return rows.some(({ late }) => late);
    };
    await eventually('it is put off', late);
    expect(of(talk)).toEqual([]);
    await change('webhook');
    room.clock.advance(5_000);
    await eventually('it is told', () => {
      wake();
      return of(talk).length === 1;
    });
  });
});
