import type { ApiAnswer } from './api.ts';
import type { Door, Fetched, Tools } from './channel.ts';
import { later, lost, never, Undelivered } from './refused.ts';

/** Telegram's Bot API: one address for all, the bot's token in the path, `ok` in the answer. */

const host = 'https://api.telegram.org';

/** Returns the `result`. Throws `later()` or `never()` with Telegram's own words. */
export const callTelegram = async (
  { api }: Tools,
  door: Door,
  method: string,
  given: object,
): Promise<ApiAnswer['json']> => {
  const { json: answer } = await api.call(door, host, {
    path: `/bot${door.settings['botToken']}/${method}`,
    ...(given instanceof FormData ? { parts: given } : { json: given }),
    // Not in a header: {"parameters": {"retry_after": 7}}
    retryAfterIn: ({ parameters }) => Number(parameters?.retry_after) || null,
  });
  if (answer.ok === true) return answer.result;
  throw troubled(Number(answer.error_code), String(answer.description ?? 'no description').slice(0, 200));
};

/** Bots may fetch 20 MB; what is more has no path. */
export const fetchTelegram = async (tools: Tools, door: Door, fileId: string, most: number): Promise<Fetched> => {
  const found = await callTelegram(tools, door, 'getFile', { file_id: fileId }).catch((error: unknown) => {
    if (error instanceof Undelivered && /too big/i.test(error.message)) throw lost('TOO_LARGE', error.message);
    throw error;
  });
  const path = String(found?.file_path ?? '');
  if (path === '') throw lost('GONE', 'no file_path');
  if (Number(found.file_size) > most) throw lost('TOO_LARGE', `${found.file_size} bytes.`);
  const safe = path.split('/').map(encodeURIComponent).join('/');
  return tools.api.download(door, host, { at: `/file/bot${door.settings['botToken']}/${safe}`, most });
};

const troubled = (code: number, description: string) => {
  const words = `Telegram ${Number.isNaN(code) ? '' : code}: ${description}`;
  // Blocked, left, deleted, or never begun: only they can mend it.
  if (code === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/i.test(description))
    return never('UNREACHABLE', words);
  // The bot's token is not good (any more): its administrator can mend it.
  if (code === 401 || code === 404 || Number.isNaN(code)) return later(words);
  return never('REFUSED', words);
};
