import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { config } from '../config.ts';
import { isPublic } from './addresses.ts';

/** Why an address that somebody else has given us is not asked. */
export class ForbiddenTarget extends Error {}

export type Asking = {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for all of it. */
  readonly patience: number;
  /** Bytes of the answer that are read; what is longer is cut off there. */
  readonly most: number;
};

export type Told = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
};

/** Why this address may not be asked at all, before anything is resolved; null where nothing speaks against it. */
export const targetFault = (url: string, allowPrivate = config().privateTargets): string | null => {
  if (url.length > 2_000 || !URL.canParse(url)) return 'It is no address.';
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && !(allowPrivate && protocol === 'http:')) return 'It must begin with https://.';
  if (username || password) return 'It must carry no user name and no password.';
  if (allowPrivate) return null;
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(bare) ? !isPublic(bare) : bare === 'localhost' || bare.endsWith('.localhost') || !bare.includes('.')) {
    return 'It leads into a private network.';
  }
  return null;
};

/**
 * The connection is made to the very address that was looked at: a name that resolves to something else a moment later
 * (rebinding) gains nothing. One private address among several refuses the name.
 */
const guarded: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublic(address))) {
      return callback(new ForbiddenTarget('It leads into a private network.'), '', 0);
    }
    if (options.all) return (callback as unknown as (error: null, all: typeof addresses) => void)(null, addresses);
    return callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

const agents = {
  guarded: new Agent({ connect: { lookup: guarded, timeout: 5_000 }, keepAliveTimeout: 4_000, connections: 16 }),
  open: new Agent({ connect: { timeout: 5_000 }, keepAliveTimeout: 4_000, connections: 16 }),
};

/**
 * Asks an address that a stranger chose. Redirects are not followed: where they lead has been looked at by nobody. Throws
 * ForbiddenTarget, or what the network said.
 */
export const askOutside = async (url: string, asking: Asking): Promise<Told> => {
  const allowPrivate = config().privateTargets;
  const wrong = targetFault(url, allowPrivate);
  if (wrong) throw new ForbiddenTarget(wrong);
  const { method, headers = {}, body, patience, most } = asking;
  const signal = AbortSignal.timeout(patience);
  const answer = await request(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    dispatcher: allowPrivate ? agents.open : agents.guarded,
    signal,
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= most) {
      answer.body.destroy();
      break;
    }
  }
  const bytes = Buffer.concat(chunks).subarray(0, most);
  return { status: answer.statusCode, headers: answer.headers, body: bytes.toString('utf8'), bytes };
};
