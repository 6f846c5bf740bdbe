import fc from 'fast-check';
import type { Shot } from './shooting.ts';

/** What scanners and broken clients send to webhooks: nothing of it is signed by a provider. */
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
export const bytes = fc.oneof(
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
export const headers = fc.record(
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

/** At the webhooks with these paths, and beside them. */
export const strayShots = (webhooks: readonly string[]): fc.Arbitrary<Shot> =>
  fc
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
