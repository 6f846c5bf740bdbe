import { createHmac } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { event as lineEvent, message as lineMessage } from '@liuke/gateway/testing/fake-line';
import { letter, mailHeaders } from '@liuke/gateway/testing/fake-mail';
import {
  messengerEvent,
  messengerMessage,
  signedBy,
  whatsappMessage,
  whatsappStatus,
} from '@liuke/gateway/testing/fake-meta';
import { inbound, twilioForm, twilioHeaders, twilioSettings } from '@liuke/gateway/testing/fake-sms';
import { member, press, message as telegramMessage } from '@liuke/gateway/testing/fake-telegram';
import { account, type FakeWechat, fakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { type ConnectableKind, channelPath, channelSettings } from '@liuke/schema/channels';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoryHouse } from './house.ts';
import { agentAt } from './people.ts';

/** Ten thousand requests that no provider and no app would send, at every webhook and at the RPC door. */
const requests = 10_000;
const atOnce = 50;

type House = Awaited<ReturnType<typeof openStoryHouse>>;
let house: House;
let wechat: FakeWechat;
let database: pg.Client;
/** The webhooks of one channel of each kind, and WeChat's in encrypted mode. */
const webhooks: string[] = [];
/** What all their addresses begin with, as providers have them. */
let origin = '';

const values: Readonly<Record<string, string>> = {
  ...account,
  phoneNumberId: '106540352242922',
  accessToken: 'EAAG-hostile',
  appSecret: 'an app secret',
  verifyToken: 'a verify token',
  pageId: '106540352242922',
  pageAccessToken: 'EAAG-hostile',
  botToken: '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11',
  secretToken: 'a-secret-token',
  channelSecret: 'a channel secret',
  channelAccessToken: 'a channel access token',
  webhookSecret: 'a webhook secret',
  from: 'help@shop.example',
  smtpUrl: 'smtp://127.0.0.1:1',
  provider: twilioSettings.provider,
  account: twilioSettings.account,
  secret: twilioSettings.secret,
  // Nothing of this reaches a provider.
  apiBase: 'http://127.0.0.1:1',
};

beforeAll(async () => {
  wechat = await fakeWechat();
  house = await openStoryHouse({ channelApiBase: true, trustProxy: true });
  const admin = await agentAt(house.url, 'admin@demo.test');
  const connect = async (kind: ConnectableKind, names: readonly string[]): Promise<void> => {
    const settings = names.map((name) => ({ name, value: values[name] ?? 'x' }));
    const { saveChannel } = await admin.asks<{ saveChannel: { webhookUrl: string } }>(
      'mutation ($input: SaveChannelInput!) { saveChannel(input: $input) { webhookUrl } }',
      { input: { kind, name: kind, settings } },
    );
    const webhookUrl = new URL(saveChannel.webhookUrl);
    origin = webhookUrl.origin;
    webhooks.push(webhookUrl.pathname);
  };
  for (const [kind, settings] of Object.entries(channelSettings)) {
    await connect(
      kind as ConnectableKind,
      settings.filter(({ name, required }) => required || name === 'apiBase').map(({ name }) => name),
    );
  }
  await connect('WECHAT', ['appId', 'appSecret', 'token', 'encodingAesKey', 'apiBase']);
  await admin.leaves();
  database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
}, 300_000);
afterAll(async () => {
  await database?.end();
  await house?.close();
  await wechat?.close();
}, 60_000);

type Shot = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

const agent = new Agent({ keepAlive: true, maxSockets: 32 });
let shots = 0;

/** The status; 0 where the server hung up on a body that it does not want to read. */
const shoot = ({ method, path, headers, body }: Shot): Promise<number> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(house.url);
    // Each from another address: the limits for strangers must not keep the rest from being read.
    const from = `10.${(shots >> 16) & 255}.${(shots >> 8) & 255}.${shots++ & 255}`;
    const outgoing = send(
      {
        agent,
        hostname,
        port,
        method,
        path,
        headers: { ...headers, 'x-forwarded-for': from, 'content-length': body.length },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', () => resolve(response.statusCode ?? 0));
      },
    );
    outgoing.on('error', () => resolve(0));
    outgoing.end(body);
  });

const openid = 'oHostile_visitor';
const xml = (content: string): string =>
  `<xml><ToUserName><![CDATA[gh]]></ToUserName><FromUserName><![CDATA[${openid}]]></FromUserName><CreateTime>1764000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>1</MsgId></xml>`;

const whole = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }).map(xml),
  fc.json({ maxDepth: 6 }),
  fc.constantFrom(
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]><xml><FromUserName>&lol2;</FromUserName></xml>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><FromUserName>&e;</FromUserName></xml>',
    '<xml>'.repeat(20_000),
    '['.repeat(50_000),
    '{"a":'.repeat(20_000),
    `{"object":"whatsapp_business_account","entry":[${'{},'.repeat(5_000)}{}]}`,
    '{"update_id":1e400,"message":null}',
    '{"events":[null,1,"x",{"type":"message"}]}',
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    'From=%2B1&Body=%FF%FE&MessageSid=SM',
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'.repeat(200),
    'x'.repeat(300_000),
    '',
  ),
);
const bytes = fc.oneof(
  { weight: 4, arbitrary: whole.map((text) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(whole, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, part]) => Buffer.from(text).subarray(0, text.length * part)),
  },
  { weight: 1, arbitrary: whole.map((text) => Buffer.from(text, 'utf16le')) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)) },
);
const type = fc.constantFrom(
  'text/xml',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'x',
  'application/json; charset=utf-16',
  'message/rfc822',
);
const word = fc.stringMatching(/^[\w%.~-]{0,40}$/);
const query = fc.dictionary(
  fc.constantFrom(
    'signature',
    'msg_signature',
    'timestamp',
    'nonce',
    'echostr',
    'encrypt_type',
    'hub.mode',
    'hub.verify_token',
    'hub.challenge',
    'x',
  ),
  word,
);
const headers = fc.record(
  {
    'content-type': type,
    'x-hub-signature-256': word.map((value) => `sha256=${value}`),
    'x-line-signature': word,
    'x-telegram-bot-api-secret-token': word,
    'x-twilio-signature': word,
    'x-liuke-signature': word.map((value) => `t=1764000000,v1=${value}`),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity', 'x'),
    authorization: word.map((value) => `Bearer ${value}`),
    'x-api-key': word,
  },
  { requiredKeys: ['content-type'] },
);

const webhook: fc.Arbitrary<Shot> = fc
  .record({
    place: fc.nat(),
    stray: fc.oneof(
      { weight: 11, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('/../../etc/passwd', '/%00', '/x', `/${'a'.repeat(900)}`) },
    ),
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant('POST') },
      { weight: 5, arbitrary: fc.constantFrom('GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS') },
    ),
    query,
    headers,
    body: bytes,
  })
  .map(({ place, stray, method, query: asked, headers: said, body }) => {
    const path = webhooks[place % webhooks.length]!;
    return {
      method,
      path: `${stray === null ? path : path.replace(/\/[^/]*$/, stray)}?${new URLSearchParams(asked)}`,
      headers: said,
      body,
    };
  });

const hmac = (body: Buffer): string => createHmac('sha256', values['channelSecret']!).update(body).digest('base64');

/** How each provider's own proof is made, over whatever body. */
const proofs: Readonly<Record<string, (path: string, body: Buffer) => Pick<Shot, 'path' | 'headers'>>> = {
  wechat: (path) => {
    const { url } = wechat.request(`http://x${path}`, {});
    return { path: `${url.pathname}${url.search}`, headers: { 'content-type': 'text/xml' } };
  },
  telegram: (path) => ({ path, headers: { 'x-telegram-bot-api-secret-token': values['secretToken']! } }),
  line: (path, body) => ({ path, headers: { 'x-line-signature': hmac(body) } }),
  whatsapp: (path, body) => ({ path, headers: signedBy(values['appSecret']!, body) }),
  messenger: (path, body) => ({ path, headers: signedBy(values['appSecret']!, body) }),
  email: (path, body) => ({ path, headers: mailHeaders(body, values['webhookSecret']) }),
  sms: (path, body) => ({ path, headers: twilioHeaders(`${origin}${path}`, body.toString()) }),
};

/** What a provider does say, with one place in it that it would never fill so. */
const spoiled = fc
  .tuple(
    fc.constantFrom<object>(
      telegramMessage(42, { text: 'hello', photo: [{ file_id: 'p' }], location: { latitude: 1, longitude: 2 } }),
      press(42, '=hello', [[{ text: 'Hello', callback_data: '=hello' }]]),
      member(42, 'kicked'),
      lineMessage('U42', { type: 'text', text: 'hello' }),
      lineEvent('U42', 'postback', { postback: { data: '#1' } }),
      whatsappMessage('16505551234', { type: 'image', image: { id: '1' } }, values['phoneNumberId']),
      whatsappMessage('16505551234', { type: 'interactive', interactive: { type: 'x', x: {} } }, values['phoneNumberId']),
      whatsappStatus('wamid.1', 'failed', { errors: [{ code: 131_026 }] }),
      messengerMessage('42', { attachments: [{ type: 'image', payload: { url: 'https://x' } }] }),
      messengerEvent('42', { delivery: { mids: ['m_1'] } }, values['pageId']),
      messengerEvent('42', { read: { watermark: 1_764_000_000_000 } }, values['pageId']),
    ),
    fc.nat({ max: 40 }),
    fc.jsonValue({ maxDepth: 2 }),
  )
  .map(([sample, place, other]) => {
    let at = 0;
    return Buffer.from(JSON.stringify(sample, (_, value) => (at++ === place + 1 ? other : value)));
  });

/** A form that says some of what Twilio says, and else anything. */
const form = fc
  .dictionary(fc.constantFrom(...Object.keys(inbound('', '')), 'MessageStatus', 'MediaContentType0', 'x'), fc.string())
  .map((fields) => Buffer.from(twilioForm({ ...inbound('+447700900123', 'hello'), ...fields })));

/** A letter with anything in its head and its body. */
const mail = fc
  .record({
    head: fc.dictionary(
      fc.constantFrom(
        'From',
        'Subject',
        'References',
        'In-Reply-To',
        'Message-ID',
        'Content-Type',
        'Content-Transfer-Encoding',
        'Date',
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom('multipart/mixed; boundary=x', 'multipart/report; boundary=x', 'text/html', '<a@b>', 'x'),
      ),
    ),
    body: fc.string({ maxLength: 500 }),
    html: fc.boolean(),
  })
  .map(({ head, body, html }) => Buffer.from(letter('Eve <eve@example.com>', body, { html, ...head })));

/** Whoever holds a provider's secret could sign anything: what is signed and senseless is refused too, or is somebody's words. */
const signed: fc.Arbitrary<Shot> = fc
  .record({ place: fc.nat(), body: fc.oneof(bytes, spoiled, form, mail) })
  .map(({ place, body }) => {
    const ours = webhooks.filter((path) => proofOf(path));
    const path = ours[place % ours.length]!;
    return { method: 'POST', body, ...proofOf(path)!(path, body) };
  });
const proofOf = (path: string) => proofs[path.split('/')[2]!.split('-')[0]!];

const rpcCall = fc.record(
  {
    jsonrpc: fc.constantFrom('2.0', '1.0', 2),
    method: fc.oneof(
      fc.constantFrom(
        'session.start',
        'message.send',
        'message.list',
        'message.subscribe',
        'rpc.discover',
        '__proto__',
        'constructor',
        'toString',
      ),
      fc.string(),
    ),
    params: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom('workspaceKey', 'conversationId', 'text', 'afterSeq', 'limit', 'buttons', '__proto__'),
        fc.jsonValue(),
      ),
    ),
    id: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: [] },
);
const rpc: fc.Arbitrary<Shot> = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'PUT'),
  path: fc.constantFrom('/rpc', '/rpc', '/rpc', '/rpc?x=1', '/rpc/', '/rpc/openrpc.json'),
  headers: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ 'content-type': 'application/json' }) },
    { weight: 1, arbitrary: headers },
  ),
  body: fc.oneof(
    { weight: 3, arbitrary: rpcCall.map((call) => Buffer.from(JSON.stringify(call))) },
    { weight: 2, arbitrary: fc.array(rpcCall, { maxLength: 25 }).map((calls) => Buffer.from(JSON.stringify(calls))) },
    { weight: 1, arbitrary: bytes },
  ),
});

const stored = async (): Promise<Record<string, number>> => {
  const { rows } =
    await database.query(`select (select count(*)::int from conversations.message where sender_kind = 'CUSTOMER') as messages,
    (select count(*)::int from conversations.channel_identity where channel not in ('WEB', 'APP')) as people,
    (select count(*)::int from conversations.received) as received`);
  return rows[0];
};
/** Shoots so many in batches; every answer is one, and none is ours to be ashamed of. */
const barrage = async (shot: fc.Arbitrary<Shot>, count: number): Promise<Map<number, number>> => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(shot, { minLength: atOnce, maxLength: atOnce }), async (batch) => {
      for (const status of await Promise.all(batch.map(shoot))) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
      }
    }),
    { numRuns: count / atOnce, endOnFailure: true },
  );
  return statuses;
};

describe('hostile input', () => {
  it(`${requests * 0.5} requests to every webhook, none of them a provider's: nothing breaks and nothing is stored`, async () => {
    const before = await stored();
    const statuses = await barrage(webhook, requests * 0.5);
    expect(await stored()).toEqual(before);
    // The test must not miss its target: most were read and refused by the channel itself.
    expect((statuses.get(403) ?? 0) + (statuses.get(400) ?? 0)).toBeGreaterThan(requests * 0.2);
  }, 300_000);

  it(`${requests * 0.2} rightly signed and senseless: what is stored is words of somebody`, async () => {
    await barrage(signed, requests * 0.2);
    const { rows } = await database.query(
      `select distinct i.external_id from conversations.channel_identity i where i.channel not in ('WEB', 'APP')`,
    );
    for (const { external_id } of rows) expect(external_id.trim()).not.toBe('');
  }, 300_000);

  it(`${requests * 0.3} to the RPC door: an answer to each, and nothing stored`, async () => {
    const before = await stored();
    await barrage(rpc, requests * 0.3);
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
