import { type Asked, type FakeProvider, fakeProvider } from './fake-provider.ts';

/** Telegram's side of one bot: the Bot API on loopback, and the updates that it posts. */

/** The token is the one of Telegram's own documentation. */
export const bot = {
  botToken: '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11',
  secretToken: 'a-secret_token-0123456789',
} as const;

export type FakeTelegram = FakeProvider & {
  /** Messages that sendMessage has taken, in order. */
  readonly sent: Asked['json'][];
  /** Files that were uploaded, by the fields of their forms. */
  readonly uploaded: Readonly<Record<string, string>>[];
  /** A file that somebody sent, by its file_id. */
  holds(ref: string, bytes: Buffer): void;
  /** From now on this chat has blocked the bot, or not. */
  blocks(chatId: string, blocked: boolean): void;
};

const refused = (error_code: number, description: string) => ({
  status: error_code,
  json: { ok: false, error_code, description },
});

export const fakeTelegram = async (): Promise<FakeTelegram> => {
  const sent: Asked['json'][] = [];
  const blocked = new Set<string>();
  const files = new Map<string, Buffer>();
  const uploaded: Readonly<Record<string, string>>[] = [];
  let id = 1_000;
  const delivers = ({ url }: Asked): boolean => url.pathname.endsWith('/sendMessage');
  const provider = await fakeProvider((asked) => {
    const { url, json } = asked;
    const held =
      url.pathname.startsWith(`/file/bot${bot.botToken}/photos/`) && files.get(url.pathname.split('/').at(-1) ?? '');
    if (held) return { bytes: held, type: 'application/octet-stream' };
    if (!url.pathname.startsWith(`/bot${bot.botToken}/`)) return refused(401, 'Unauthorized');
    const path = url.pathname.split('/').at(-1) ?? '';
    if (path === 'getFile') {
      const file = files.get(json?.file_id);
      if (!file) return refused(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
      if (file.length > 20 * 1024 * 1024) return refused(400, 'Bad Request: file is too big');
      return {
        json: { ok: true, result: { file_id: json.file_id, file_size: file.length, file_path: `photos/${json.file_id}` } },
      };
    }
    if (/^send(Photo|Voice|Audio|Video|Animation|Document)$/.test(path)) {
      uploaded.push({ method: path, ...asked.form });
      return { json: { ok: true, result: { message_id: ++id } } };
    }
    if (!delivers(asked)) return refused(404, 'Not Found');
    if (typeof json?.text !== 'string' || json.text === '') return refused(400, 'Bad Request: message text is empty');
    if (json.text.length > 4_096) return refused(400, 'Bad Request: message is too long');
    for (const key of (json.reply_markup?.inline_keyboard ?? []).flat()) {
      if (Buffer.byteLength(key.callback_data ?? '') > 64) return refused(400, 'Bad Request: BUTTON_DATA_INVALID');
    }
    if (blocked.has(String(json.chat_id))) return refused(403, 'Forbidden: bot was blocked by the user');
    sent.push(json);
    return {
      json: { ok: true, result: { message_id: ++id, chat: { id: json.chat_id, type: 'private' }, text: json.text } },
    };
  }, delivers);
  return {
    ...provider,
    sent,
    uploaded,
    holds: (ref, bytes) => void files.set(ref, bytes),
    blocks: (chatId, now) => void (now ? blocked.add(chatId) : blocked.delete(chatId)),
  };
};

let updates = 10_000;
const somebody = { is_bot: false, first_name: 'Ada', last_name: 'Lovelace', language_code: 'en' };
const chatOf = (id: string | number) => ({ id, type: 'private', first_name: 'Ada' });

/** An update as Telegram posts it: a message of somebody, with what it carries. */
export const message = (id: string | number, carrying: object) => ({
  update_id: ++updates,
  message: { message_id: updates, from: { id, ...somebody }, chat: chatOf(id), date: 1_764_000_000, ...carrying },
});
/** Somebody pressed a button of a message that the bot has sent. */
export const press = (id: string | number, data: string, keyboard: readonly (readonly object[])[] = []) => ({
  update_id: ++updates,
  callback_query: {
    id: `43827586${updates}`,
    from: { id, ...somebody },
    message: {
      message_id: 7,
      chat: chatOf(id),
      date: 1_764_000_000,
      text: '…',
      reply_markup: { inline_keyboard: keyboard },
    },
    chat_instance: '7',
    data,
  },
});
/** Somebody has blocked the bot ('kicked') or takes it back ('member'). */
export const member = (id: string | number, status: 'kicked' | 'member') => ({
  update_id: ++updates,
  my_chat_member: {
    chat: chatOf(id),
    from: { id, ...somebody },
    date: 1_764_000_000,
    old_chat_member: { user: { id: 1, is_bot: true }, status: status === 'member' ? 'kicked' : 'member' },
    new_chat_member: { user: { id: 1, is_bot: true }, status },
  },
});
