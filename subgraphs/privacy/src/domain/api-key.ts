import { isIP } from 'node:net';
import { type Scope, scopes } from '@liuke/kit';

/** A partner's key as it is listed; its secrets are elsewhere and only as hashes. */
export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly allowedAddresses: readonly string[];
  readonly requestsPerMinute: number;
  readonly costPerMinute: number | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
};

export type NewApiKey = Pick<
  ApiKey,
  'name' | 'scopes' | 'allowedOrigins' | 'allowedAddresses' | 'requestsPerMinute' | 'costPerMinute' | 'expiresAt'
>;

/** What is wrong with a key, in a sentence; null when nothing is. */
export const faultOfKey = (key: NewApiKey, makersScopes: readonly string[], now: Date): string | null => {
  const length = [...key.name.trim()].length;
  if (length < 1 || length > 100) return 'name needs 1 to 100 characters.';
  if (key.scopes.length === 0) return 'scopes needs at least one scope.';
  const unknown = key.scopes.filter((scope) => !isPartnerScope(scope));
  if (unknown.length > 0) return `No API key can have the scope ${unknown.join(', ')}.`;
  const beyond = beyondMaker(key.scopes, makersScopes);
  if (beyond.length > 0) return `You cannot give what you do not have: ${beyond.join(', ')}.`;
  const badOrigin = key.allowedOrigins.find((origin) => !isOrigin(origin));
  if (badOrigin !== undefined) return `allowedOrigins: "${badOrigin}" is not an origin such as https://shop.example.`;
  if (key.allowedOrigins.length > 50) return 'allowedOrigins has more than 50 entries.';
  const badAddress = key.allowedAddresses.find((address) => !isAddressRange(address));
  if (badAddress !== undefined)
    return `allowedAddresses: "${badAddress}" is not an address or range such as 203.0.113.0/24.`;
  if (key.allowedAddresses.length > 50) return 'allowedAddresses has more than 50 entries.';
  if (key.costPerMinute !== null && (key.costPerMinute < 1 || key.costPerMinute > 10_000_000))
    return 'costPerMinute is not between 1 and 10000000.';
  if (key.requestsPerMinute < 1 || key.requestsPerMinute > 100_000) return 'requestsPerMinute is not between 1 and 100000.';
  if (key.expiresAt !== null && key.expiresAt <= now) return 'expiresAt is not in the future.';
  return null;
};

/** A key that could do more than its maker would be a way to more rights. */
export const beyondMaker = (asked: readonly string[], makers: readonly string[]): string[] =>
  asked.filter((scope) => !makers.includes(scope));

/** `self` is a customer's: a key has no rows of its own. */
const isPartnerScope = (scope: string): scope is Scope => Object.hasOwn(scopes, scope) && scope !== 'self';

/** An address, or a range in CIDR notation. */
const isAddressRange = (text: string): boolean => {
  const [address = '', prefix, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
};

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { origin, protocol } = new URL(text);
  return origin === text && (protocol === 'https:' || protocol === 'http:');
};

export const longestGraceSeconds = 604_800;
