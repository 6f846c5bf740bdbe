import { askOutside, config, ForbiddenTarget, secondsOf } from '@liuke/kit';
import type { Door, Fetched } from './channel.ts';
import { later, lost } from './refused.ts';

export type ApiRequest = {
  readonly method?: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as a form with files. */
  readonly parts?: FormData;
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

export type Download = {
  /** Below the base, or the address that the provider has named: then on one of `hosts`, or below them. */
  readonly at: string;
  readonly hosts?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly most: number;
  /** Once from there to wherever the provider sends us on: to public addresses with TLS alone, and without the headers. */
  readonly follows?: boolean;
};

/** How a channel calls its provider. */
export interface Api {
  /**
   * `base` is the provider's own host; the channel's apiBase takes its place where the installation allows it. Throws `later`
   * where there is no answer in time, and for 429 and 5xx, with the provider's Retry-After.
   */
  call(door: Door, base: string, request: ApiRequest): Promise<ApiAnswer>;
  /** A file that the provider holds. Throws `lost` for one that is not there, too large, or elsewhere than at the provider; else as `call`. */
  download(door: Door, base: string, download: Download): Promise<Fetched>;
}

/** Milliseconds for the whole answer; where a file goes up; where one comes down. */
const patience = 10_000;
const patienceForUploads = 30_000;
const patienceForDownloads = 60_000;
/** Bytes that we read of an answer. */
const largest = 1024 * 1024;

/** Where a channel's calls go: nowhere but to its provider, unless the installation says so. */
export const baseOf = ({ settings }: Door, base: string): string => (otherBase(settings) ?? base).replace(/\/+$/, '');

const otherBase = (settings: Door['settings']): string | null =>
  (config().channelApiBase ? settings['apiBase'] : undefined) ?? null;

export const openApi = (): Api => ({
  async call(door, base, { method = 'POST', path, headers = {}, json, form, parts, retryAfterIn }) {
    const body = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : (parts ?? null);
    const type = json !== undefined ? 'application/json; charset=utf-8' : form ? 'application/x-www-form-urlencoded' : null;
    const {
      status,
      headers: answered,
      bytes,
    } = await asked(
      `${baseOf(door, base)}${path}`,
      { method, headers: { ...(type !== null && { 'content-type': type }), ...headers }, body },
      parts ? patienceForUploads : patience,
      largest,
    );
    if (bytes === null) throw later('The answer is too long.');
    const text = bytes.toString('utf8');
    if (status === 429 || status >= 500) {
      throw later(
        `HTTP ${status}`,
        secondsOf(answered.get('retry-after'), new Date()) ?? retryAfterIn?.(objectIn(text)) ?? null,
      );
    }
    return { status, headers: answered, text, json: objectIn(text) };
  },

  async download(door, base, { at, hosts = [], headers = {}, most, follows = false }) {
    const url = at.startsWith('/') ? `${baseOf(door, base)}${at}` : known(at, hosts, door);
    const first = await asked(url, { method: 'GET', headers, body: null, follows }, patienceForDownloads, most);
    const elsewhere = follows && first.status >= 300 && first.status < 400;
    const { status, headers: answered, bytes } = elsewhere ? await sentOn(url, first, most) : first;
    if (status === 429 || status >= 500) throw later(`HTTP ${status}`, secondsOf(answered.get('retry-after'), new Date()));
    // Not ready yet.
    if (status === 202) throw later('HTTP 202');
    // A token that is not good (any more) can be mended.
    if (status === 401 || status === 403) throw later(`HTTP ${status}`);
    if (status >= 300) throw lost('GONE', `HTTP ${status}`);
    if (bytes === null) throw lost('TOO_LARGE', `More than ${most} bytes.`);
    return { bytes, contentType: answered.get('content-type') };
  },
});

/** An address that came from outside, where it is the provider's; its token goes nowhere else. */
const known = (at: string, hosts: readonly string[], { settings }: Door): string => {
  const url = URL.canParse(at) ? new URL(at) : null;
  const other = otherBase(settings);
  if (url && other !== null && url.origin === new URL(other).origin) return url.href;
  const theirs =
    url?.protocol === 'https:' && url.port === '' && hosts.some((host) => `.${url.hostname}`.endsWith(`.${host}`));
  if (!url || !theirs || url.username || url.password) throw lost('GONE', 'The file is at no address of the provider.');
  return url.href;
};

/** The CDN where the provider's file lies. Throws `lost` for an address that is not to be asked, and `later`. */
const sentOn = async (from: string, { headers }: Answered, most: number): Promise<Answered> => {
  const to = headers.get('location') ?? '';
  if (!URL.canParse(to, from)) throw lost('GONE', 'The provider sends us nowhere.');
  try {
    const told = await askOutside(new URL(to, from).href, { method: 'GET', patience: patienceForDownloads, most: most + 1 });
    const type = told.headers['content-type'];
    return {
      status: told.status,
      headers: new Headers(typeof type === 'string' ? { 'content-type': type } : {}),
      bytes: told.bytes.length > most ? null : told.bytes,
    };
  } catch (error) {
    const { cause } = error as { cause?: unknown };
    if (error instanceof ForbiddenTarget || cause instanceof ForbiddenTarget) {
      throw lost('GONE', 'The provider sends us to an address that is not asked.');
    }
    throw later('No connection.');
  }
};

type Asking = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | FormData | null;
  readonly follows?: boolean;
};
type Answered = { readonly status: number; readonly headers: Headers; readonly bytes: Buffer | null };

/** Null for a body of more bytes than `most`: no more of it is read. Throws `later`. */
const asked = async (
  url: string,
  { method, headers, body, follows = false }: Asking,
  milliseconds: number,
  most: number,
): Promise<Answered> => {
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const response = await fetch(url, { method, headers, body, redirect: follows ? 'manual' : 'error', signal });
    return { status: response.status, headers: response.headers, bytes: await within(response, most) };
  } catch (error) {
    throw later(error instanceof Error && error.name === 'TimeoutError' ? 'No answer in time.' : 'No connection.');
  }
};

const within = async (response: Response, most: number): Promise<Buffer | null> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    // Leaving the loop closes the connection.
    if (bytes > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const objectIn = (text: string): unknown => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
};
