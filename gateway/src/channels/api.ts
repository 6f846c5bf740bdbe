import { config } from '@liuke/kit';
import { type Door, later } from './channel.ts';

export type ApiRequest = {
  readonly method?: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Where the provider says in its answer, and not in a header, how many seconds we are to wait. */
  // biome-ignore lint/suspicious/noExplicitAny: a provider's answer is looked into field by field
  readonly retryAfterIn?: (json: any) => number | null;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as a JSON object; empty where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a provider's answer is looked into field by field
  readonly json: any;
};

/** How a channel calls its provider. */
export interface Api {
  /**
   * `base` is the provider's own host; the channel's apiBase takes its place where the installation allows it. Throws `later`
   * where there is no answer in time, and for 429 and 5xx, with the provider's Retry-After.
   */
  call(door: Door, base: string, request: ApiRequest): Promise<ApiAnswer>;
}

/** Milliseconds for the whole answer. */
const patience = 10_000;
/** Bytes that we read of an answer. */
const largest = 1024 * 1024;

/** Where a channel's calls go: nowhere but to its provider, unless the installation says so. */
export const baseOf = ({ settings }: Door, base: string): string => {
  const other = settings['apiBase'];
  return (other !== undefined && config().channelApiBase ? other : base).replace(/\/+$/, '');
};

export const openApi = (): Api => ({
  async call(door, base, { method = 'POST', path, headers = {}, json, form, retryAfterIn }) {
    const body = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : null;
    const type = json !== undefined ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded';
    let status: number;
    let answered: Headers;
    let text: string;
    try {
      const response = await fetch(`${baseOf(door, base)}${path}`, {
        method,
        headers: { ...(body !== null && { 'content-type': type }), ...headers },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      status = response.status;
      answered = response.headers;
      text = await within(response);
    } catch (error) {
      throw later(error instanceof Error && error.name === 'TimeoutError' ? 'No answer in time.' : 'No connection.');
    }
    if (status === 429 || status >= 500) {
      throw later(`HTTP ${status}`, retryAfter(answered.get('retry-after')) ?? retryAfterIn?.(objectIn(text)) ?? null);
    }
    return { status, headers: answered, text, json: objectIn(text) };
  },
});

const within = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > largest) throw new Error('The answer is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const objectIn = (text: string): unknown => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
};

/** Seconds, from either form of the header; null where it says nothing. */
export const retryAfter = (header: string | null, now = Date.now()): number | null => {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
};
