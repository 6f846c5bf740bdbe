import { nobody } from '@liuke/kit';
import { afterAll, describe, expect, it } from 'vitest';
import { connected, gateway, saveChannel, wechatSettings } from './testing/channels.ts';
import { agent, code, data } from './testing/guests.ts';
import { wechatLine } from './testing/wechat-line.ts';

const { room, channelId } = await wechatLine();
afterAll(() => room.close());

describe('a channel', () => {
  it('is connected by who may, with the address to enter at the provider, and never shows its settings', async () => {
    const channel = data(
      await saveChannel(room, { kind: 'WECHAT', name: 'second', settings: wechatSettings() }),
    ).saveChannel;
    expect(channel).toMatchObject({ kind: 'WECHAT', enabled: true, lastReceivedAt: null, lastError: null });
    expect(channel.webhookUrl).toBe(`https://chat.example/channels/wechat/${channel.id}`);
    expect(code(await saveChannel(room, { kind: 'WECHAT', name: 'x', settings: wechatSettings() }, agent(room)))).toBe(
      'FORBIDDEN',
    );
    const rows = await room
      .as({ ...gateway, kind: 'house', workspaceId: room.workspace.id })
      .query<{ sealed: string }>('-- test.sealed\nselect sealed from conversations.channel_settings');
    for (const { sealed } of rows) expect(sealed).not.toContain('secret');
  });

  it('keeps settings that are not named, and takes away those that are empty', async () => {
    const id = await connected(room, { name: 'third' });
    const change = { id, kind: 'WECHAT', name: 'third', settings: [{ name: 'encodingAesKey', value: 'a'.repeat(43) }] };
    data(await saveChannel(room, change));
    const door = async () =>
      data(await room.query(gateway, 'query ($id: ID!) { channelDoor(id: $id) { settings { name value } } }', { id }))
        .channelDoor;
    expect((await door()).settings.map(({ name }: { name: string }) => name).sort()).toEqual([
      'appId',
      'appSecret',
      'encodingAesKey',
      'token',
    ]);
    data(await saveChannel(room, { ...change, settings: [{ name: 'encodingAesKey', value: '' }] }));
    expect((await door()).settings).toHaveLength(3);
    data(await saveChannel(room, { ...change, settings: [], enabled: false }));
    expect(await door()).toBeNull();
  });

  it.each([
    ['a missing setting', { settings: wechatSettings().slice(1) }],
    ['an unknown one', { settings: wechatSettings({ colour: 'red' }) }],
    ['a malformed one', { settings: wechatSettings({ encodingAesKey: 'short' }) }],
    ['another host where that is not allowed', { settings: wechatSettings({ apiBase: 'http://169.254.169.254/' }) }],
    ['a kind that needs no connecting', { kind: 'WEB', settings: [] }],
    ['no name', { name: ' ' }],
  ])('is refused with %s', async (_, input) => {
    expect(code(await saveChannel(room, { kind: 'WECHAT', name: 'x', settings: wechatSettings(), ...input }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is found by the gateway alone, and not in another workspace', async () => {
    const ask = 'query ($id: ID!) { channelDoor(id: $id) { id } }';
    expect(data(await room.query(gateway, ask, { id: channelId })).channelDoor.id).toBe(channelId);
    for (const viewer of [nobody, agent(room, 'ADMIN')]) {
      expect(code(await room.query(viewer, ask, { id: channelId }))).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
    const stranger = agent(room, 'ADMIN', room.otherWorkspace.id);
    expect(data(await room.query(stranger, '{ channels { id } }')).channels).toEqual([]);
    expect(code(await saveChannel(room, { id: channelId, kind: 'WECHAT', name: 'mine', settings: [] }, stranger))).toBe(
      'NOT_FOUND',
    );
  });
});
