import { type Db, fault, inheritKeys, type Tx } from '@liuke/kit';
import { keptOpen } from '../domain/conversation.ts';
import type { Customer } from '../domain/customer.ts';
import { factsOf } from '../domain/facts.ts';
import { mostTags } from '../domain/tags.ts';
import * as conversations from '../store/conversations.ts';
import * as customers from '../store/customers.ts';
import * as webhookEvents from '../store/webhook-events.ts';
import { resolveWithin } from './resolve-conversation.ts';
import { keep as keepConversation } from './speak.ts';

/** Makes two customers one. For a Db of the house: sessions move along. Faults: NOT_FOUND, BAD_USER_INPUT. */
export const mergeCustomers = (db: Db, keep: string, absorb: string): Promise<Customer> => {
  if (keep === absorb) throw fault('BAD_USER_INPUT', 'keep and absorb are the same customer.');
  return db.transaction((tx) => absorbCustomer(tx, keep, absorb));
};

/** The same within a transaction. */
export const absorbCustomer = async (tx: Tx, keepId: string, absorbId: string): Promise<Customer> => {
  // One order for everyone, so that two merges of the same two never wait for each other.
  const held = new Map<string, Customer | null>();
  for (const id of [keepId, absorbId].sort()) held.set(id, await customers.lock(tx, id));
  const kept = held.get(keepId);
  const absorbed = held.get(absorbId);
  if (!kept || !absorbed) throw fault('NOT_FOUND');

  const [theirs, ours] = [await conversations.lockAllOf(tx, absorbId), await conversations.lockOpen(tx, keepId)];
  const other = theirs.find(({ status }) => status !== 'RESOLVED');
  const ended = ours && other ? (keptOpen(ours, other).id === ours.id ? other : ours) : null;
  const closed = ended && (await resolveWithin(tx, ended, { outcome: 'merged', by: 'SYSTEM', notice: 'merged' }));

  const one = union(kept, absorbed);
  await customers.save(tx, one);
  for (const conversation of theirs) {
    const present = closed?.id === conversation.id ? closed : conversation;
    const moved = await keepConversation(tx, { ...present, customerId: keepId });
    await tx.say('ConversationChanged', factsOf(moved, { tier: one.tier, customerTags: one.tags }), moved.id);
  }
  await customers.absorb(tx, keepId, absorbId);
  await webhookEvents.moved(tx, keepId, absorbId);
  await inheritKeys(tx, keepId, absorbId);
  await tx.say('CustomersMerged', { keptId: keepId, absorbedId: absorbId }, keepId);
  return one;
};

/** What is known of either; where both know something, the kept one's word counts. */
const union = (kept: Customer, absorbed: Customer): Customer => ({
  ...kept,
  ...(kept.chosenName === null && { chosenName: absorbed.chosenName, salutation: absorbed.salutation }),
  askedAnonymity: kept.askedAnonymity || absorbed.askedAnonymity,
  tier: kept.tier ?? absorbed.tier,
  tags: [...new Set([...kept.tags, ...absorbed.tags])].slice(0, mostTags),
});
