import { fault, type Tx } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';
import type { Customer } from '../domain/customer.ts';
import { canonicalLocale } from '../domain/locale.ts';
import * as customers from '../store/customers.ts';
import * as identities from '../store/identities.ts';
import { linkIdentities } from './link-identities.ts';

/** Who somebody is as their provider knows them. */
export type ChannelSender = {
  readonly externalId: string;
  readonly links: readonly string[];
  readonly name: string | null;
  readonly locale: string | null;
};

/** Merges that may overtake one message. */
const mostLooks = 5;

/** The customer of a channel's identity, found or made, and held until the transaction ends. Under the reach's lock. */
export const whoWrites = async (
  tx: Tx,
  kind: ChannelKind,
  sender: ChannelSender,
  fallbackLocale: string,
): Promise<Customer> => {
  for (let look = 0; look < mostLooks; look++) {
    const owner = await ownerOf(tx, kind, sender, fallbackLocale);
    const linked = await linkIdentities(tx, owner, sender.links);
    const customer = await customers.lock(tx, linked);
    // Null: somebody has just made them one with another; whoever that is has the identity now.
    if (customer) return learn(tx, customer, sender);
  }
  throw fault('CONFLICT');
};

const ownerOf = async (tx: Tx, kind: ChannelKind, sender: ChannelSender, fallbackLocale: string): Promise<string> => {
  const known = await identities.ownerOf(tx, kind, sender.externalId);
  if (known !== null) return known;
  const linked = sender.links.length > 0 ? await identities.linked(tx, sender.links) : null;
  if (linked !== null && (await customers.lock(tx, linked))) {
    await identities.add(tx, kind, sender.externalId, linked);
    return linked;
  }
  const made = await customers.add(tx, tx.newId(), canonicalLocale(sender.locale) ?? fallbackLocale);
  await identities.add(tx, kind, sender.externalId, made.id);
  return made.id;
};

/** What they call themselves counts where nobody has said otherwise. */
const learn = async (tx: Tx, customer: Customer, { name }: ChannelSender): Promise<Customer> => {
  const chosenName = name?.replace(/\0/g, '').trim().slice(0, 100) ?? '';
  if (customer.chosenName !== null || chosenName === '') return customer;
  const named = { ...customer, chosenName };
  await customers.save(tx, named);
  return named;
};
