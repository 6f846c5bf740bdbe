import type { Handler } from '@liuke/kit';
import { identifiedContact } from '../domain/contact.ts';
import { contactMac } from '../keys/keyed-hash.ts';
import * as audit from '../store/audit.ts';
import * as contactProofs from '../store/contact-proofs.ts';
import * as customers from '../store/customers.ts';

/** The workspace vouches for this contact data: it replaces what is known, where it says something. */
export const onCustomerIdentified: Handler<'CustomerIdentified'> = async (tx, event) => {
  const customer = await customers.lock(tx, event.customerId);
  const contact = identifiedContact(customer, event);
  const { phone, email, realName } = customer;
  // What a code alone had proven could be somebody else's: from here on the workspace's word counts.
  await contactProofs.dropCodes(tx, event.customerId);
  for (const value of [event.phone && contact.phone, event.email && contact.email]) {
    if (value) await contactProofs.add(tx, event.customerId, contactMac(tx.viewer.workspaceId, value), 'IDENTITY');
  }
  if (contact.phone === phone && contact.email === email && contact.realName === realName) return;
  await customers.setContact(tx, event.customerId, contact);
  await audit.append(
    tx,
    { viewer: tx.viewer, ip: null },
    { action: 'contact.changed', subject: `customer:${event.customerId}`, reason: "the workspace's signed identity" },
  );
};
