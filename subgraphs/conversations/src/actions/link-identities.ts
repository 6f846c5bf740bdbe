import type { Tx } from '@liuke/kit';
import * as customers from '../store/customers.ts';
import * as identities from '../store/identities.ts';
import { absorbCustomer } from './merge-customers.ts';

/**
 * What a customer is also known by. Whoever else is known by it is the same person: the two become one, and who is signed in
 * is kept. Two who are both signed in by different subjects stay two. Returns whose it is afterwards.
 */
export const linkIdentities = async (tx: Tx, customerId: string, links: readonly string[]): Promise<string> => {
  let present = customerId;
  for (const link of links) {
    const owner = await identities.claimLink(tx, link, present);
    if (owner === present) continue;
    const [presentSigned, ownerSigned] = [
      await customers.isIdentified(tx, present),
      await customers.isIdentified(tx, owner),
    ];
    if (presentSigned && ownerSigned) continue;
    const [keep, absorb] = presentSigned ? [present, owner] : [owner, present];
    await absorbCustomer(tx, keep, absorb);
    present = keep;
  }
  return present;
};
