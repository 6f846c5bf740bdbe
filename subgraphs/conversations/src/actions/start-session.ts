import { type Db, fault, hashSecret, newSecret, type Tx } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';
import { type Customer, type Identity, identified } from '../domain/customer.ts';
import { factsOf } from '../domain/facts.ts';
import { linksOf } from '../domain/links.ts';
import * as conversations from '../store/conversations.ts';
import * as customers from '../store/customers.ts';
import * as identities from '../store/identities.ts';
import type { Session } from '../store/sessions.ts';
import * as sessions from '../store/sessions.ts';
import { linkIdentities } from './link-identities.ts';
import { absorbCustomer } from './merge-customers.ts';

export type Arrival = {
  readonly channel: ChannelKind;
  /** Asked for by the client; null: not said. */
  readonly locale: string | null;
  /** The workspace's own. */
  readonly fallbackLocale: string;
  readonly identity: Identity | null;
  /** Keyed hash of the identity's contact data; null when it has none. */
  readonly contactMac: string | null;
  readonly resumeToken: string | null;
};

export type Welcome = {
  readonly sessionId: string;
  readonly customerId: string;
  readonly resumeToken: string;
  /** The open conversation, which the session may read. */
  readonly conversationId: string | null;
};

const resumableDays = 30;

/**
 * Opens or resumes a session. A resumed session keeps its customer; when its anonymous customer now brings an identity,
 * the two become one; when it belongs to somebody else, a new session begins and the old one is left alone. For a Db of the
 * house. Fault: UNAUTHENTICATED for a resume token that is unknown or too old.
 */
export const startSession = (db: Db, arrival: Arrival): Promise<Welcome> =>
  db.transaction(async (tx) => {
    const earlier =
      arrival.resumeToken === null ? null : await sessions.lockByResumeHash(tx, hashSecret(arrival.resumeToken));
    if (arrival.resumeToken !== null && !earlier) {
      throw fault('UNAUTHENTICATED', 'The resume token is unknown or too old: start a new session without it.');
    }
    const customerId = await whoComes(tx, arrival, earlier?.customerId ?? null);
    const resumes = earlier !== null && (await sessions.customerOf(tx, earlier.id)) === customerId;
    const resumeToken = resumes && arrival.resumeToken !== null ? arrival.resumeToken : newSecret(32);
    const session: Session = {
      id: resumes ? earlier.id : tx.newId(),
      customerId,
      channel: arrival.channel,
      expiresAt: new Date(tx.now().getTime() + resumableDays * 86_400_000),
    };
    if (resumes) await sessions.prolong(tx, session);
    else await sessions.add(tx, session, hashSecret(resumeToken));
    const open = await conversations.lockOpen(tx, customerId);
    if (open) await sessions.link(tx, session.id, open.id);
    return { sessionId: session.id, customerId, resumeToken, conversationId: open?.id ?? null };
  });

const whoComes = async (tx: Tx, arrival: Arrival, earlierId: string | null): Promise<string> => {
  if (!arrival.identity) {
    if (earlierId !== null) return earlierId;
    return (await customers.add(tx, tx.newId(), arrival.locale ?? arrival.fallbackLocale)).id;
  }
  const { subject } = arrival.identity;
  const anonymousId = earlierId !== null && !(await customers.isIdentified(tx, earlierId)) ? earlierId : null;
  const ownerId = await identities.claimSubject(
    tx,
    arrival.channel === 'APP' ? 'APP' : 'WEB',
    subject,
    anonymousId ?? tx.newId(),
  );
  if (anonymousId !== null && ownerId !== anonymousId) await absorbCustomer(tx, ownerId, anonymousId);
  const known = await customers.lock(tx, ownerId);
  const customer =
    known ?? (await customers.add(tx, ownerId, arrival.locale ?? arrival.identity.locale ?? arrival.fallbackLocale));
  await learn(tx, customer, arrival.identity, arrival);
  return linkIdentities(tx, ownerId, linksOf(arrival.identity));
};

/** Keeps what the token says, and tells the house what is new of it. */
const learn = async (tx: Tx, before: Customer, identity: Identity, { locale, contactMac }: Arrival): Promise<void> => {
  const after = { ...identified(before, identity, locale), contactMac: contactMac ?? before.contactMac };
  await customers.save(tx, after);
  if (contactMac !== null && contactMac !== before.contactMac) {
    const { phone, email, name } = identity;
    await tx.say('CustomerIdentified', { customerId: after.id, phone, email, realName: name }, after.id);
  }
  if (after.tier === before.tier) return;
  const open = await conversations.lockOpen(tx, after.id);
  if (open) await tx.say('ConversationChanged', factsOf(open, open), open.id);
};
