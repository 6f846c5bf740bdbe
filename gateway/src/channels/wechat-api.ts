import { type ApiAnswer, baseOf } from './api.ts';
import type { Door, Fetched, Tools } from './channel.ts';
import { formWith, isAmong, megabytes, type Takes } from './files.ts';
import type { OutgoingFile } from './outgoing.ts';
import type { Sender } from './received.ts';
import { later, lost, never, type Undelivered } from './refused.ts';
import { type Token, Tokens } from './tokens.ts';

/** What the official account and the mini-program share of WeChat's API: the access token, who somebody is, and what an errcode means. */

const host = 'https://api.weixin.qq.com';
const tokens = new Tokens();

/** Codes that say that the access token is not good. */
const stale = new Set([40001, 40014, 42001]);

/**
 * `stable_token`: whoever asks gets the same token, so that several gateways do not take it from each other. Only when the
 * token that was refused comes again is a new one forced, which WeChat allows 20 times a day.
 */
const fetchToken =
  (door: Door, { api }: Tools) =>
  async (refused: string | null): Promise<Token> => {
    const ask = async (force: boolean): Promise<Token> => {
      const { appId, appSecret } = door.settings;
      const { json } = await api.call(door, host, {
        path: '/cgi-bin/stable_token',
        json: { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force },
      });
      if (typeof json.access_token !== 'string') throw troubled(json);
      return { token: json.access_token, seconds: Number(json.expires_in) || 7_200 };
    };
    const given = await ask(false);
    return given.token === refused ? ask(true) : given;
  };

/** Whose token it is: the same app over the same host. A new secret begins anew. */
const keyOf = (door: Door): string =>
  JSON.stringify([baseOf(door, host), door.settings['appId'], door.settings['appSecret']]);

type Call = {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly json?: unknown;
  readonly parts?: FormData;
};

/** Does it with the app's access token; with another one where that had ended. */
const withToken = async <Answer>(
  door: Door,
  tools: Tools,
  work: (token: string) => Promise<Answer>,
  errcodeOf: (answer: Answer) => number | null,
): Promise<Answer> => {
  let refused: string | null = null;
  for (let attempt = 0; ; attempt++) {
    const token: string = await tokens.get(keyOf(door), fetchToken(door, tools), refused);
    const answer = await work(token);
    if (!stale.has(errcodeOf(answer) ?? 0) || attempt > 0) return answer;
    refused = token;
  }
};

export const callWechat = (
  door: Door,
  tools: Tools,
  { method, path, query = {}, json, parts }: Call,
): Promise<ApiAnswer['json']> =>
  withToken(
    door,
    tools,
    async (token) => {
      const answer = await tools.api.call(door, host, {
        ...(method && { method }),
        path: `${path}?${new URLSearchParams({ access_token: token, ...query })}`,
        ...(json !== undefined && { json }),
        ...(parts && { parts }),
      });
      return answer.json;
    },
    ({ errcode }) => errcode ?? null,
  );

/** Where WeChat keeps films. */
const filmHosts = ['qq.com', 'qpic.cn'];

/** Temporary media, there for three days. Film is told as an address; what is wrong, as JSON in place of the file. */
export const fetchWechat = async (mediaId: string, door: Door, tools: Tools, most: number): Promise<Fetched> => {
  const fetched = await withToken(
    door,
    tools,
    (token) => {
      const query = new URLSearchParams({ access_token: token, media_id: mediaId });
      return tools.api.download(door, host, { at: `/cgi-bin/media/get?${query}`, most });
    },
    (answer) => saidIn(answer).errcode ?? null,
  );
  const { errcode, errmsg, video_url: film } = saidIn(fetched);
  if (typeof film === 'string') {
    return tools.api.download(door, host, { at: film.replace(/^http:/, 'https:'), hosts: filmHosts, most });
  }
  if (!errcode) return fetched;
  const trouble = troubled({ errcode, errmsg });
  throw trouble.problem === null ? trouble : lost('GONE', trouble.message);
};

/** What is JSON, and no file that somebody sent: those come as something else. */
// biome-ignore lint/suspicious/noExplicitAny: a provider's answer is looked into field by field
const saidIn = ({ bytes, contentType }: Fetched): any => {
  if (!/json|text\/plain/.test(contentType ?? '') || bytes.length > 4_096) return {};
  try {
    return JSON.parse(bytes.toString()) ?? {};
  } catch {
    return {};
  }
};

/** What goes up as temporary media and is shown in its place. */
const shown: Readonly<Record<'image' | 'voice', Takes>> = {
  image: { types: ['image/jpeg', 'image/png', 'image/gif'], most: 10 * megabytes },
  voice: { types: ['audio/amr', 'audio/mpeg'], most: 2 * megabytes },
};

const shownAs = (file: OutgoingFile) => (['image', 'voice'] as const).find((type) => isAmong(file, shown[type])) ?? null;

export const isShown = (file: OutgoingFile): boolean => shownAs(file) !== null;

/** Uploads it, and sends what it became. */
export const sendFile = async (
  file: OutgoingFile,
  door: Door,
  externalId: string,
  tools: Tools,
): Promise<ApiAnswer['json']> => {
  const type = shownAs(file) ?? 'image';
  const parts = await formWith(tools, 'media', file);
  const uploaded = await callWechat(door, tools, { path: '/cgi-bin/media/upload', query: { type }, parts });
  if (typeof uploaded.media_id !== 'string') throw troubled(uploaded);
  return callWechat(door, tools, {
    path: '/cgi-bin/message/custom/send',
    json: { touser: externalId, msgtype: type, [type]: { media_id: uploaded.media_id } },
  });
};

const windowClosed = new Set([45015, 45047]);
const unreachable = new Set([40003, 43004, 43019, 48002]);
/** The system is busy, a quota is used up, or the account's settings are wrong, which its administrator can mend. */
const passing = new Set([-1, 40001, 40013, 40014, 40125, 40164, 41002, 41004, 42001, 45009, 45011, 50002]);

/** What an errcode means for a message; the words are WeChat's own. */
export const troubled = (answer: ApiAnswer['json']): Undelivered => {
  const code = Number(answer.errcode ?? Number.NaN);
  const words = `WeChat ${Number.isNaN(code) ? '' : code}: ${String(answer.errmsg ?? 'no errcode').slice(0, 200)}`;
  if (windowClosed.has(code)) return never('WINDOW_CLOSED', words);
  if (unreachable.has(code)) return never('UNREACHABLE', words);
  if (passing.has(code) || Number.isNaN(code)) return later(words, code === 45009 ? 3_600 : null);
  return never('REFUSED', words);
};

/** Who a follower is over all apps of the same owner. */
export const identifyWechat = async (openid: string, door: Door, tools: Tools): Promise<Sender | null> => {
  const answer = await callWechat(door, tools, {
    method: 'GET',
    path: '/cgi-bin/user/info',
    query: { openid, lang: 'zh_CN' },
  });
  if (answer.errcode) throw troubled(answer);
  const { unionid, nickname, language } = answer;
  return {
    externalId: openid,
    ...(typeof unionid === 'string' && unionid !== '' && { links: [`unionid:${unionid}`] }),
    ...(typeof nickname === 'string' && nickname !== '' && { name: nickname }),
    ...(typeof language === 'string' && language !== '' && { locale: language }),
  };
};
