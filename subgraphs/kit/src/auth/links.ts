import { createHmac, timingSafeEqual } from 'node:crypto';
import { houseSecret } from '../config.ts';
import { keyFor } from './keys.ts';

/** What a link leads to, and until when (seconds since 1970). Nothing personal belongs in it: links are seen by proxies. */
export type Link = { readonly workspaceId: string; readonly purpose: string; readonly id: string; readonly until: number };

/** A signed text for a link's address: whoever has it may follow it until it ends, and nobody can change what it names. */
export const signLink = ({ workspaceId, purpose, id, until }: Link, secret: string = houseSecret()): string => {
  const body = Buffer.from(JSON.stringify([workspaceId, purpose, id, until])).toString('base64url');
  return `${body}.${mac(body, secret).toString('base64url')}`;
};

/** What it leads to; null where it was not signed by this house, is for something else, or has ended. */
export const readLink = (text: string, purpose: string, now: Date, secret: string = houseSecret()): Link | null => {
  const [body = '', signature = '', ...more] = text.split('.');
  if (more.length > 0) return null;
  const [expected, given] = [mac(body, secret), Buffer.from(signature, 'base64url')];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [workspaceId, for_, id, until] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
    string,
    string,
    string,
    number,
  ];
  return for_ === purpose && until * 1000 > now.getTime() ? { workspaceId, purpose, id, until } : null;
};

const mac = (body: string, secret: string): Buffer =>
  createHmac('sha256', keyFor('liuke-link', secret)).update(body).digest();
