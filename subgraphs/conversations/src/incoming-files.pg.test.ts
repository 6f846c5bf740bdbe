import { nobody } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { connected, deskOf, gateway, leasedFiles, receives, seenWithFiles } from './testing/channels.ts';
import { type Answer, agent, code, data } from './testing/guests.ts';

let room: TestRoom;
let channelId: string;
let number = 0;
beforeAll(async () => {
  room = await testRoom(conversations);
  channelId = await connected(room);
});
afterAll(() => room.close());

/** A picture of somebody new, which WeChat holds. */
const picture = async (files: readonly object[] = [{ ref: 'MEDIA' }], messageId = `p${++number}`): Promise<Answer> =>
  receives(room, { channelId, messageId, from: { externalId: `o${number}` }, kind: 'IMAGE', text: '[图片]', files });

const leased = () => leasedFiles(room);
const held = ({ channel, messageId, position, lease }: Answer) => ({
  workspaceId: channel.workspaceId,
  messageId,
  position,
  lease,
});
const place = (file: Answer, more: object = {}) =>
  room.query(
    gateway,
    'mutation ($input: PlaceFileInput!) { placeFile(input: $input) { attachmentId storageKey sealKey } }',
    { input: { ...held(file), name: 'picture.png', contentType: 'image/png', bytes: 70, ...more } },
  );
const settle = async (file: Answer, came: object): Promise<boolean> =>
  data(
    await room.query(gateway, 'mutation ($input: SettleFileInput!) { settleFile(input: $input) }', {
      input: { ...held(file), ...came },
    }),
  ).settleFile;
const seen = (id: string) => seenWithFiles(room, id);
/** Fetches it as the gateway does. */
const brings = async (file: Answer): Promise<boolean> =>
  settle(file, { attachmentId: data(await place(file)).placeFile.attachmentId });

describe('a file that a provider holds', () => {
  it('is handed out once, and stands in its message when it has come', async () => {
    const { conversationId, messageId } = await picture([{ ref: 'MEDIA_1', name: 'broken.png' }, { ref: 'MEDIA_2' }]);
    const files = await leased();
    expect(files).toMatchObject([
      { messageId, position: 1, kind: 'IMAGE', ref: 'MEDIA_1', name: 'broken.png', mostBytes: 20 * 1024 * 1024 },
      { messageId, position: 2, ref: 'MEDIA_2', name: null },
    ]);
    expect(await leased()).toEqual([]);
    // The second comes first, and each in its place.
    expect(await brings(files[1])).toBe(true);
    expect((await seen(conversationId))[0].attachments).toHaveLength(1);
    expect(
      await settle(files[0], { attachmentId: data(await place(files[0], { name: 'broken.png' })).placeFile.attachmentId }),
    ).toBe(true);
    expect((await seen(conversationId))[0].attachments).toEqual([
      { name: 'broken.png', contentType: 'image/png', bytes: 70 },
      { name: 'picture.png', contentType: 'image/png', bytes: 70 },
    ]);
    room.clock.advance(3_600_000);
    expect(await leased()).toEqual([]);
  });

  it('of a message that is told again is fetched once', async () => {
    const [first, second] = [await picture([{ ref: 'A' }], 'again'), await picture([{ ref: 'A' }], 'again')];
    expect(second).toMatchObject({ repeated: true, messageId: first.messageId });
    const files = await leased();
    expect(files).toHaveLength(1);
    await brings(files[0]);
  });

  it('held by a gateway that died goes to another, and what the dead one brings late does not count', async () => {
    const { conversationId } = await picture();
    const [dead] = await leased();
    const late = data(await place(dead)).placeFile.attachmentId;
    room.clock.advance(61_000);
    const [alive] = await leased();
    expect(await settle(dead, { attachmentId: late })).toBe(false);
    expect(data(await place(dead)).placeFile).toBeNull();
    expect(await brings(alive)).toBe(true);
    expect(await settle(alive, { attachmentId: late })).toBe(false);
    expect((await seen(conversationId))[0].attachments).toHaveLength(1);
  });

  it('is tried again with growing pauses, and after a day it is said that it will not come', async () => {
    const { conversationId } = await picture();
    let tries = 0;
    for (; tries < 20; tries++) {
      const [file] = await leased();
      if (!file) break;
      expect(await settle(file, { retryAfter: 2 })).toBe(true);
      expect(await leased()).toEqual([]);
      room.clock.advance(36_000_000);
    }
    expect(tries).toBe(12);
    expect((await seen(conversationId)).at(-1)).toMatchObject({ kind: 'EVENT', text: expect.stringContaining('微信') });
  });

  it.each([
    ['TOO_LARGE', '文件过大'],
    ['NOT_TAKEN', '不支持'],
    ['GONE', '已经没有'],
  ])('that is %s is said in words, and asked for no more', async (loss, words) => {
    const { conversationId } = await picture();
    const [file] = await leased();
    expect(await settle(file, { loss })).toBe(true);
    expect((await seen(conversationId)).at(-1)).toMatchObject({ kind: 'EVENT', text: expect.stringContaining(words) });
    room.clock.advance(36_000_000);
    expect(await leased()).toEqual([]);
  });

  it('that nobody may send is not taken', async () => {
    await picture();
    const [file] = await leased();
    expect(code(await place(file, { contentType: 'text/html' }))).toBe('BAD_USER_INPUT');
    expect(code(await place(file, { bytes: 30 * 1024 * 1024 }))).toBe('BAD_USER_INPUT');
    await settle(file, { loss: 'NOT_TAKEN' });
  });

  it('lies sealed, and is gone with its customer', async () => {
    const { conversationId, messageId } = await picture([{ ref: 'https://provider.example/very-secret' }]);
    const house = room.as({ ...gateway, kind: 'house', workspaceId: room.workspace.id });
    const rows = () =>
      house.query<{ sealed: Buffer }>('-- test.held\nselect sealed from conversations.incoming_file where message_id = $1', [
        messageId,
      ]);
    const [row] = await rows();
    expect(row?.sealed.toString('latin1')).not.toContain('very-secret');
    const customer = data(
      await room.query(agent(room), 'query ($id: ID!) { conversation(id: $id) { customer { id } } }', {
        id: conversationId,
      }),
    ).conversation.customer.id;
    await room.hear('ErasureRequested', { requestId: crypto.randomUUID(), customerId: customer }, { key: customer });
    expect(await rows()).toEqual([]);
    expect(await leased()).toEqual([]);
  });

  it('is handed to the gateway alone', async () => {
    for (const viewer of [nobody, agent(room, 'ADMIN')]) {
      const answer = await room.query(viewer, 'mutation { leaseFiles(most: 1, seconds: 1) { nextAt } }');
      expect(code(answer)).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
  });
});

describe("an agent's file", () => {
  it('goes with its message: a link for a week, and where its bytes lie', async () => {
    const { conversationId } = await picture([]);
    const customer = data(
      await room.query(agent(room), 'query ($id: ID!) { conversation(id: $id) { customer { id } } }', {
        id: conversationId,
      }),
    ).conversation.customer.id;
    const desk = await deskOf(room, conversationId, customer);
    const upload = data(
      await room.query(
        desk.viewer,
        `mutation { createUpload(input: { name: "label.png", contentType: "image/png", bytes: 70 }) {
          attachment { id } uploadUrl } }`,
      ),
    ).createUpload;
    const link = upload.uploadUrl.split('/').at(-1);
    data(await room.query(gateway, 'mutation ($link: String!) { storeUpload(link: $link) }', { link }));
    await desk.say('', { kind: 'IMAGE', attachmentIds: [upload.attachment.id] });
    const { deliveries } = data(
      await room.query(
        gateway,
        `mutation { leaseDeliveries(most: 10, seconds: 60) { deliveries {
          kind text files { name contentType bytes url storageKey } } } }`,
      ),
    ).leaseDeliveries;
    const [file] = deliveries.find(({ kind }: Answer) => kind === 'IMAGE').files;
    expect(file).toMatchObject({ name: 'label.png', contentType: 'image/png', bytes: 70 });
    expect(file.storageKey).toContain(upload.attachment.id);
    room.clock.advance(6 * 86_400_000);
    const door = 'query ($link: String!) { fileDoor(link: $link, purpose: DOWNLOAD) { name } }';
    expect(data(await room.query(gateway, door, { link: file.url.split('/').at(-1) })).fileDoor).toEqual({
      name: 'label.png',
    });
  });
});
