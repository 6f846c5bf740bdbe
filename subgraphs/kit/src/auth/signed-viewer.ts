import { createHmac, timingSafeEqual } from 'node:crypto';
import { houseSecret } from '../config.ts';
import { fault } from '../faults.ts';
import { Recent } from '../recent.ts';
import { keyFor } from './keys.ts';
import type { Viewer } from './viewer.ts';

/**
 * How the gateway passes a viewer on: a JWT (HS256, audience `liuke-subgraph`) of one minute, or less where the bearer's
 * own token ends sooner. Made and checked for every request between the gateway and a subgraph, in process too, hence
 * synchronous and remembered on both sides.
 */
const audience = 'liuke-subgraph';
const lifetime = 60;
const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');

type Claims = { readonly aud: string; readonly exp: number; readonly viewer: Viewer };
type Signed = { readonly token: string; readonly secret: string; readonly renewAt: number };
export type SigningTerms = { readonly secret?: string; readonly now?: Date };

/** The same Viewer object is signed once and handed out for half a lifetime: a request's ten fetches cost one signature. */
const signed = new WeakMap<Viewer, Signed>();
const verified = new Recent<Claims>(10_000);

export const signViewer = (viewer: Viewer, { secret = houseSecret(), now = new Date() }: SigningTerms = {}): string => {
  const seconds = Math.floor(now.getTime() / 1000);
  const known = signed.get(viewer);
  if (known && known.secret === secret && seconds < known.renewAt && seconds >= known.renewAt - lifetime / 2)
    return known.token;
  const exp = Math.min(seconds + lifetime, viewer.expiresAt);
  const claims: Claims = { aud: audience, exp, viewer };
  const body = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const token = `${body}.${mac(body, secret).toString('base64url')}`;
  signed.set(viewer, { token, secret, renewAt: Math.min(seconds + lifetime / 2, exp) });
  return token;
};

/** The viewer that the gateway signed. Fault UNAUTHENTICATED where it did not, or more than a minute ago. */
export const verifyViewer = (token: string, { secret = houseSecret(), now = new Date() }: SigningTerms = {}): Viewer => {
  const name = `${secret} ${token}`;
  let claims = verified.get(name);
  if (!claims) {
    claims = read(token, secret);
    verified.set(name, claims);
  }
  if (claims.exp * 1000 > now.getTime()) return claims.viewer;
  verified.delete(name);
  throw refused();
};

const refused = () => fault('UNAUTHENTICATED', 'A subgraph answers only to a viewer signed by the gateway.');
const mac = (body: string, secret: string): Buffer =>
  createHmac('sha256', keyFor('liuke-subgraph', secret)).update(body).digest();

const read = (token: string, secret: string): Claims => {
  const end = token.lastIndexOf('.');
  if (end < 0 || !token.startsWith(`${header}.`)) throw refused();
  const expected = mac(token.slice(0, end), secret);
  const given = Buffer.from(token.slice(end + 1), 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refused();
  const claims = JSON.parse(Buffer.from(token.slice(header.length + 1, end), 'base64url').toString()) as Claims;
  if (claims.aud !== audience) throw refused();
  Object.freeze(claims.viewer);
  return claims;
};
