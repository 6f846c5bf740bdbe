import { type FakeWechat, fakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { channelPath } from '@liuke/schema/channels';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectEveryChannel } from './every-channel.ts';
import { openStoryHouse } from './house.ts';
import { rpcShots } from './rpc-shots.ts';
import { shooting } from './shooting.ts';
import { signedShots } from './signed-shots.ts';
import { strayShots } from './stray-shots.ts';

/** Ten thousand requests that no provider and no app would send, at every webhook and at the RPC door. */
const requests = 10_000;

type House = Awaited<ReturnType<typeof openStoryHouse>>;
let house: House;
let wechat: FakeWechat;
let database: pg.Client;
/** The webhooks of one channel of each kind, and WeChat's in encrypted mode: as providers have them, and at this house. */
let addresses: URL[];
let webhooks: string[];
let barrage: ReturnType<typeof shooting>['barrage'];

beforeAll(async () => {
  wechat = await fakeWechat();
  house = await openStoryHouse({ channelApiBase: true, trustProxy: true });
  addresses = await connectEveryChannel(house.url);
  webhooks = addresses.map(({ pathname }) => pathname);
  ({ barrage } = shooting(house.url));
  database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
}, 300_000);
afterAll(async () => {
  await database?.end();
  await house?.close();
  await wechat?.close();
}, 60_000);

const stored = async (): Promise<Record<string, number>> => {
  const { rows } =
    await database.query(`select (select count(*)::int from conversations.message where sender_kind = 'CUSTOMER') as messages,
    (select count(*)::int from conversations.channel_identity where channel not in ('WEB', 'APP')) as people,
    (select count(*)::int from conversations.received) as received`);
  return rows[0];
};
/** Shoots so many in batches; every answer is one, and none is ours to be ashamed of. */

describe('hostile input', () => {
  it(`${requests * 0.5} requests to every webhook, none of them a provider's: nothing breaks and nothing is stored`, async () => {
    const before = await stored();
    const statuses = await barrage(strayShots(webhooks), requests * 0.5);
    expect(await stored()).toEqual(before);
    // The test must not miss its target: most were read and refused by the channel itself.
    expect((statuses.get(403) ?? 0) + (statuses.get(400) ?? 0)).toBeGreaterThan(requests * 0.2);
  }, 300_000);

  it(`${requests * 0.2} rightly signed and senseless: what is stored is words of somebody`, async () => {
    await barrage(signedShots(addresses, wechat), requests * 0.2);
    const { rows } = await database.query(
      `select distinct i.external_id from conversations.channel_identity i where i.channel not in ('WEB', 'APP')`,
    );
    for (const { external_id } of rows) expect(external_id.trim()).not.toBe('');
  }, 300_000);

  it(`${requests * 0.3} to the RPC door: an answer to each, and nothing stored`, async () => {
    const before = await stored();
    await barrage(rpcShots, requests * 0.3);
    expect(await stored()).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  }, 300_000);

  it('and the house is well afterwards', async () => {
    const mini = webhooks.find((path) => path.includes(channelPath('WECHAT_MINI')))!;
    const { status } = await wechat.says(new URL(mini, house.url).href, 'oFriendly', '你好');
    expect(status).toBe(200);
    expect((await fetch(new URL('/health/ready', house.url))).status).toBe(200);
  });
});
