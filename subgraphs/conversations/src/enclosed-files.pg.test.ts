import { plumbing } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepUnsent } from './store/dropped-files.ts';
import conversations from './subgraph.ts';
import { connected, gateway, leasedFiles, receives, seenWithFiles } from './testing/channels.ts';
import { type Answer, agent, code, data } from './testing/guests.ts';

let room: TestRoom;
let channelId: string;
let number = 0;
beforeAll(async () => {
  room = await testRoom(conversations);
  channelId = await connected(room);
});
afterAll(() => room.close());

const leased = () => leasedFiles(room);
const seen = (id: string) => seenWithFiles(room, id);

describe('a file that comes with a message', () => {
  const encloses = async (name: string, channel = channelId): Promise<Answer> =>
    room.query(gateway, 'mutation ($input: PlaceEnclosureInput!) { placeEnclosure(input: $input) { attachmentId } }', {
      input: { channelId: channel, name, contentType: 'image/png', bytes: 70 },
    });
  const enclosed = async (name: string): Promise<string> => data(await encloses(name)).placeEnclosure.attachmentId;
  const letter = async (attachmentIds: readonly string[], messageId = `l${++number}`): Promise<Answer> =>
    receives(room, {
      channelId,
      messageId,
      from: { externalId: `o-${messageId}` },
      kind: 'FILE',
      text: 'look',
      attachmentIds,
    });
  const names = async (conversationId: string): Promise<string[]> =>
    (await seen(conversationId))[0].attachments.map(({ name }: Answer) => name);

  it('stands in it at once, in its order, once however often it comes', async () => {
    const { conversationId, messageId } = await letter([await enclosed('z.png'), await enclosed('a.png')], 'twice');
    const again = await letter([await enclosed('z.png'), await enclosed('a.png')], 'twice');
    expect(again).toMatchObject({ repeated: true, messageId });
    expect(await names(conversationId)).toEqual(['z.png', 'a.png']);
    expect(await leased()).toEqual([]);
  });

  it("that is gone, taken or another channel's keeps the message from being stored; it comes again", async () => {
    const id = await enclosed('one.png');
    await letter([id]);
    const other = data(await encloses('two.png', await connected(room, { name: 'other' }))).placeEnclosure.attachmentId;
    for (const wrong of [id, crypto.randomUUID(), other]) {
      const input = { channelId, messageId: 'later', from: { externalId: 'o-later' }, kind: 'TEXT', text: 'x' };
      const refused = await room.query(
        gateway,
        'mutation ($input: ReceiveMessageInput!) { receiveMessage(input: $input) { repeated } }',
        { input: { ...input, attachmentIds: [wrong] } },
      );
      expect(code(refused)).toBe('CONFLICT');
    }
    expect(await letter([await enclosed('three.png')], 'later')).toMatchObject({ repeated: false });
  });

  it('opens with the key of its customer, and is gone with them', async () => {
    const { conversationId } = await letter([await enclosed('secret.png')]);
    const customer = data(
      await room.query(agent(room), 'query ($id: ID!) { conversation(id: $id) { customer { id } } }', {
        id: conversationId,
      }),
    ).conversation.customer.id;
    const house = room.as({ ...gateway, kind: 'house', workspaceId: room.workspace.id });
    const rows = () =>
      house.query('-- test.enclosed\nselect uploader_id from conversations.attachment where uploader_id = $1', [customer]);
    expect(await rows()).toHaveLength(1);
    await room.hear('ErasureRequested', { requestId: crypto.randomUUID(), customerId: customer }, { key: customer });
    expect(await rows()).toEqual([]);
  });

  it('is taken as any upload is, and that no message takes is swept', async () => {
    expect(code(await encloses(''))).toBe('BAD_USER_INPUT');
    expect(code(await encloses('x.png', crypto.randomUUID()))).toBe('NOT_FOUND');
    const id = await enclosed('forgotten.png');
    await sweepUnsent(room.as(plumbing('conversations')), new Date(room.clock.now().getTime() + 1_000));
    const house = room.as({ ...gateway, kind: 'house', workspaceId: room.workspace.id });
    expect(await house.query('-- test.swept\nselect 1 from conversations.attachment where id = $1', [id])).toEqual([]);
  });
});
