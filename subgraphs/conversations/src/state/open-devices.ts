import { createHash } from 'node:crypto';
import type { Db, Live, SessionState } from '@liuke/kit';
import { topics } from '../topics.ts';

export type OpenDevice = {
  readonly conversationId: string;
  readonly device: string;
  readonly senderKind: 'CUSTOMER' | 'AGENT';
  readonly senderId: string;
  readonly since: Date;
  /** It counts until then, unless it is said anew. */
  readonly until: Date;
};

/** Said again every so many milliseconds; a process that was killed is believed for `lapse` seconds more. */
const beat = 10_000;
const lapse = 30;

const placeOf = (conversationId: string): string => `conversations:open:${conversationId}`;

/** Not the session's own id, which is in its tokens. */
const deviceOf = (sessionId: string): string =>
  createHash('sha256').update(`device ${sessionId}`).digest('base64url').slice(0, 16);

/**
 * While somebody follows these messages, the conversation is open on their device; an API key has none. It is said anew with each
 * beat, so a Redis that comes back empty knows it again. Where it cannot be said, the messages go on all the same.
 */
export async function* whileOpen<Message>(
  db: Db,
  { live, state }: { readonly live: Live; readonly state: SessionState },
  conversationId: string,
  messages: AsyncGenerator<Message, void, void>,
): AsyncGenerator<Message, void, void> {
  const { kind, id, sessionId, workspaceId } = db.viewer;
  if ((kind !== 'customer' && kind !== 'agent') || sessionId === null) return yield* messages;
  // An own field for each subscription: one that ends must not take away what another of the same session says.
  const field = [kind.toUpperCase(), id, deviceOf(sessionId), db.newId()].join(' ');
  const since = Buffer.from(db.now().toISOString());
  const say = () => state.put(workspaceId, placeOf(conversationId), field, since, lapse).catch(() => undefined);
  const tell = () => live.nudge(workspaceId, topics.open(conversationId));
  const first = say().then(tell);
  const beats = setInterval(say, beat).unref();
  try {
    yield* messages;
  } finally {
    clearInterval(beats);
    await first;
    await state.remove(workspaceId, placeOf(conversationId), field).catch(() => undefined);
    tell();
  }
}

/** One entry a session, those first that came first; nothing where it cannot be known. */
export const openDevices = async (db: Db, state: SessionState, conversationId: string): Promise<OpenDevice[]> => {
  const entries = await state.all(db.viewer.workspaceId, placeOf(conversationId)).catch(() => []);
  const devices = new Map<string, OpenDevice>();
  for (const { field, value, until } of entries) {
    const [senderKind, senderId, device] = field.split(' ') as [OpenDevice['senderKind'], string, string];
    const since = new Date(String(value));
    const known = devices.get(device);
    if (!known || since < known.since) devices.set(device, { conversationId, device, senderKind, senderId, since, until });
  }
  return [...devices.values()].sort((one, other) => one.since.getTime() - other.since.getTime());
};
