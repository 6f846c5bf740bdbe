import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import conversations from '../subgraph.ts';
import { connected, gateway, receives } from '../testing/channels.ts';
import { data } from '../testing/guests.ts';
import { sweepProviderMarks } from './provider-marks.ts';

let room: TestRoom;
let channelId: string;
beforeAll(async () => {
  room = await testRoom(conversations);
  channelId = await connected(room);
});
afterAll(() => room.close());

const tells = (messageId: string) => receives(room, { channelId, messageId, from: { externalId: 'oAda' }, text: '在吗' });
const reports = async (messageId: string): Promise<void> => {
  const report = 'mutation ($input: ReportDeliveryInput!) { reportDelivery(input: $input) }';
  data(await room.query(gateway, report, { input: { channelId, messageId, state: 'DELIVERED' } }));
};
const kept = async () => {
  const house = room.as({ ...gateway, kind: 'house', workspaceId: room.workspace.id });
  const ids = async (sql: string) => (await house.query<{ id: string }>(sql)).map(({ id }) => id);
  return {
    received: await ids('-- test.received\nselect provider_id as id from conversations.received order by 1'),
    receipts: await ids('-- test.receipts\nselect provider_id as id from conversations.receipt order by 1'),
  };
};

it('what providers told is forgotten after 14 days and what they reported after 30, and nothing sooner', async () => {
  await tells('old');
  await reports('old report');
  room.clock.advance(15 * 86_400_000);
  await tells('new');
  await reports('new report');
  await sweepProviderMarks(room);
  expect(await kept()).toEqual({ received: ['new'], receipts: ['new report', 'old report'] });
  expect(await tells('new')).toMatchObject({ repeated: true });

  room.clock.advance(16 * 86_400_000);
  await sweepProviderMarks(room);
  expect(await kept()).toEqual({ received: [], receipts: ['new report'] });
});
