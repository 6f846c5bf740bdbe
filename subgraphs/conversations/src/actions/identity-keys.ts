import { askOutside, fault } from '@liuke/kit';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Signatures with a public key, as a key set may hold them. HS256 is never among them: a public key is no secret. */
export const publicAlgorithms = ['RS256', 'ES256', 'EdDSA', 'Ed25519'];

/** Milliseconds for which a key set is taken as known, and within which it is not asked for again for a key that it lacks. */
const known = 600_000;
const cooldown = 30_000;

type Fetched = { readonly keys: JWTVerifyGetKey; readonly at: number };
const fetched = new Map<string, Fetched>();
const fetching = new Map<string, Promise<Fetched>>();

/** The keys that a workspace's setting `identityJwks` names: the set itself, or its https address. Null where it names none. */
export const identityKeys = (setting: unknown): JWTVerifyGetKey | null => {
  if (typeof setting === 'string') return (header, token) => fromAddress(setting, header, token);
  return isKeySet(setting) ? createLocalJWKSet(setting) : null;
};

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  typeof value === 'object' && value !== null && Array.isArray((value as { keys?: unknown }).keys);

/** A key that the set lacks may have been added since: it is asked for again, though not for every token that names some key. */
const fromAddress = async (
  url: string,
  ...signed: Parameters<JWTVerifyGetKey>
): Promise<Awaited<ReturnType<JWTVerifyGetKey>>> => {
  const now = Date.now();
  const before = fetched.get(url);
  const set = before && now - before.at < known ? before : await ask(url);
  try {
    return await set.keys(...signed);
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey) || now - set.at < cooldown) throw error;
    return (await ask(url)).keys(...signed);
  }
};

const ask = (url: string): Promise<Fetched> => {
  const running = fetching.get(url);
  if (running) return running;
  const asking = fetchSet(url).finally(() => fetching.delete(url));
  fetching.set(url, asking);
  return asking;
};

const fetchSet = async (url: string): Promise<Fetched> => {
  try {
    const { status, body } = await askOutside(url, { method: 'GET', patience: 5_000, most: 262_144 });
    const set: unknown = status === 200 ? JSON.parse(body) : null;
    if (!isKeySet(set)) throw new Error('no key set');
    const found = { keys: createLocalJWKSet(set), at: Date.now() };
    if (fetched.size > 1_000) fetched.clear();
    fetched.set(url, found);
    return found;
  } catch {
    const stale = fetched.get(url);
    if (stale) return stale;
    throw fault('UNAVAILABLE', "The workspace's key set cannot be read now; try again.");
  }
};
