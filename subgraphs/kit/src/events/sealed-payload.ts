import { personalEvents } from '@liuke/schema/events';
import type { Db } from '../db/db.ts';
import { seal, unseal } from '../sealing/seal.ts';

/**
 * An event between rooms is sealed from its outbox to its handler, in tables, streams and dead letters alike: one that carries
 * a customer's words or contact data (@personal) under that customer's key, every other under the workspace's. What stays
 * readable is whose it is, so that an erasure finds it.
 */
type Sealed = { readonly customerId?: string; readonly sealed: string };

const place = (eventId: string): string => `event:${eventId}`;

/** The payload as the outbox keeps it, as JSON. */
export const sealedPayload = async (db: Db, eventId: string, name: string, event: object): Promise<string> => {
  const customerId = (event as { customerId?: unknown }).customerId;
  const owner = typeof customerId === 'string' ? customerId : undefined;
  if (personalEvents.has(name) && owner === undefined) throw new Error(`${name} is personal and names no customer.`);
  const bytes = await seal(db, personalEvents.has(name) ? owner! : null, place(eventId), JSON.stringify(event));
  const sealed: Sealed = { ...(owner !== undefined && { customerId: owner }), sealed: bytes.toString('base64') };
  return JSON.stringify(sealed);
};

/** What was said; null where its customer's key is destroyed meanwhile: nobody is left whom it could be about. */
export const openedPayload = async (db: Db, eventId: string, payload: unknown): Promise<unknown> => {
  const { sealed } = payload as Partial<Sealed>;
  if (typeof sealed !== 'string') return payload;
  const text = await unseal(db, place(eventId), Buffer.from(sealed, 'base64'));
  return text === null ? null : JSON.parse(text);
};
