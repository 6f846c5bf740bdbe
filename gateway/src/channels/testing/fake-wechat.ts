import { encrypt, signatureOf } from '../wechat-crypt.ts';
import { writeXml } from '../xml.ts';
import { type Asked, type FakeProvider, fakeProvider } from './fake-provider.ts';

/** WeChat's side of one official account or mini-program: its API on loopback, and what it posts to our webhook. */

export const account = {
  appId: 'wxb11529c136998cb6',
  appSecret: 'the secret of a fake app',
  token: 'pamtest',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
} as const;

export type Posted = { readonly status: number; readonly body: string; readonly milliseconds: number };
export type Requested = { readonly url: URL; readonly headers: Readonly<Record<string, string>>; readonly body: string };
type Fields = Readonly<Record<string, string | number>>;
export type Posting = { readonly encrypted?: boolean; readonly at?: Date; readonly token?: string };

export type FakeWechat = FakeProvider & {
  /** Messages that the customer-service API has taken, in order. */
  readonly sent: Asked['json'][];
  readonly texts: () => string[];
  /** Temporary media that was uploaded, by the fields of its form. */
  readonly uploaded: Readonly<Record<string, string>>[];
  /** A file that somebody sent. */
  holds(mediaId: string, bytes: Buffer, type: string): void;
  /** How many tokens were given out. */
  tokensGiven(): number;
  /** The present access token is good no more. */
  forgetsToken(): void;
  /** From now on this person's window is closed, or open again. */
  windowOf(openid: string, open: boolean, errcode?: number): void;
  unionid(openid: string, unionid: string): void;
  /** WeChat's GET with echostr. */
  greets(webhook: string, posting?: Posting): Promise<Posted>;
  /** What WeChat would post, to be looked at instead. */
  request(webhook: string, fields: Fields, posting?: Posting): Requested;
  posts(webhook: string, fields: Fields, posting?: Posting): Promise<Posted>;
  /** A text of somebody. */
  says(webhook: string, openid: string, text: string, more?: Fields, posting?: Posting): Promise<Posted>;
};

let ids = 7_000_000_000_000_000;
/** WeChat's 64-bit ids, longer than a number holds exactly. */
export const messageId = (): string => `${++ids}123`;

export const fakeWechat = async (): Promise<FakeWechat> => {
  let generation = 0;
  let given = 0;
  const sent: Asked['json'][] = [];
  const files = new Map<string, { bytes: Buffer; type: string }>();
  const uploaded: Readonly<Record<string, string>>[] = [];
  const closed = new Map<string, number>();
  const unionids = new Map<string, string>();
  const token = (): string => `ACCESS_TOKEN_${generation}`;
  const sends = ({ url }: Asked): boolean => url.pathname === '/cgi-bin/message/custom/send';
  const delivers = (asked: Asked): boolean => sends(asked) || asked.url.pathname === '/cgi-bin/media/get';

  const provider = await fakeProvider((asked) => {
    const { url, json } = asked;
    if (url.pathname === '/cgi-bin/stable_token') {
      if (json?.appid !== account.appId || json?.secret !== account.appSecret)
        return { json: { errcode: 40125, errmsg: 'invalid appsecret' } };
      if (json.force_refresh) generation++;
      given++;
      return { json: { access_token: token(), expires_in: 7_200 } };
    }
    if (url.searchParams.get('access_token') !== token())
      return { json: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' } };
    if (url.pathname === '/cgi-bin/user/info') {
      const openid = url.searchParams.get('openid') ?? '';
      return {
        json: { subscribe: 1, openid, language: 'zh_CN', ...(unionids.has(openid) && { unionid: unionids.get(openid) }) },
      };
    }
    if (url.pathname === '/cgi-bin/media/get') {
      const held = files.get(url.searchParams.get('media_id') ?? '');
      return held ?? { json: { errcode: 40007, errmsg: 'invalid media_id' } };
    }
    if (url.pathname === '/cgi-bin/media/upload') {
      uploaded.push({ type: url.searchParams.get('type') ?? '', ...asked.form });
      return {
        json: { type: url.searchParams.get('type'), media_id: `MEDIA_${uploaded.length}`, created_at: 1_764_000_000 },
      };
    }
    if (!sends(asked)) return null;
    const shape = json?.text?.content ?? json?.msgmenu?.head_content ?? json?.[json?.msgtype]?.media_id;
    if (typeof json?.touser !== 'string' || typeof shape !== 'string')
      return { json: { errcode: 44002, errmsg: 'empty post data' } };
    if (Buffer.byteLength(shape) > 2_048) return { json: { errcode: 45002, errmsg: 'content size out of limit' } };
    const errcode = closed.get(json.touser);
    if (errcode !== undefined)
      return { json: { errcode, errmsg: 'response out of time limit or subscription is canceled' } };
    sent.push(json);
    return { json: { errcode: 0, errmsg: 'ok' } };
  }, delivers);

  const address = (
    webhook: string,
    signature: string,
    { at = new Date(), token: sign = account.token }: Posting,
    ...more: string[]
  ): URL => {
    const url = new URL(webhook);
    const timestamp = String(Math.floor(at.getTime() / 1000));
    url.searchParams.set('timestamp', timestamp);
    url.searchParams.set('nonce', '1372623149');
    url.searchParams.set('signature', signatureOf(sign, timestamp, '1372623149'));
    if (signature !== 'signature') url.searchParams.set(signature, signatureOf(sign, timestamp, '1372623149', ...more));
    return url;
  };
  const timed = async (url: URL, init: RequestInit): Promise<Posted> => {
    const begun = performance.now();
    const response = await fetch(url, init);
    return { status: response.status, body: await response.text(), milliseconds: performance.now() - begun };
  };
  const request: FakeWechat['request'] = (webhook, fields, posting = {}) => {
    const body = writeXml(fields);
    const headers = { 'content-type': 'text/xml' };
    if (!posting.encrypted) return { url: address(webhook, 'signature', posting), headers, body };
    const sealed = encrypt(body, account.appId, account.encodingAesKey);
    const url = address(webhook, 'msg_signature', posting, sealed);
    url.searchParams.set('encrypt_type', 'aes');
    return { url, headers, body: writeXml({ ToUserName: 'gh_7f083739789a', Encrypt: sealed }) };
  };
  const posts: FakeWechat['posts'] = (webhook, fields, posting = {}) => {
    const { url, headers, body } = request(webhook, fields, posting);
    return timed(url, { method: 'POST', headers, body });
  };
  return {
    ...provider,
    sent,
    uploaded,
    holds: (mediaId, bytes, type) => void files.set(mediaId, { bytes, type }),
    texts: () => sent.map(({ text, msgmenu }) => text?.content ?? msgmenu?.head_content),
    tokensGiven: () => given,
    forgetsToken: () => void generation++,
    windowOf: (openid, open, errcode = 45015) => void (open ? closed.delete(openid) : closed.set(openid, errcode)),
    unionid: (openid, unionid) => void unionids.set(openid, unionid),
    greets: (webhook, posting = {}) => {
      const url = address(webhook, 'signature', posting);
      url.searchParams.set('echostr', '5893265419523649854');
      return timed(url, { method: 'GET' });
    },
    request,
    posts,
    says: (webhook, openid, text, more = {}, posting = {}) =>
      posts(
        webhook,
        {
          ToUserName: 'gh_7f083739789a',
          FromUserName: openid,
          CreateTime: Math.floor(Date.now() / 1000),
          MsgType: 'text',
          Content: text,
          MsgId: messageId(),
          ...more,
        },
        posting,
      ),
  };
};
