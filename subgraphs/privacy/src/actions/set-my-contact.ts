import { type Db, fault, steppedUp, stepUpRequired } from '@liuke/kit';
import { type ContactChange, type Customer, changeContact } from '../domain/contact.ts';
import { contactMac } from '../keys/keyed-hash.ts';
import * as audit from '../store/audit.ts';
import * as contactProofs from '../store/contact-proofs.ts';
import * as customers from '../store/customers.ts';

/** The customer's own contact data, written as the customer. */
export const setMyContact = (db: Db, change: ContactChange): Promise<Customer> =>
  db.transaction(async (tx) => {
    const { viewer } = tx;
    const customer = await customers.lock(tx, viewer.id);
    const proofs = await contactProofs.of(tx, viewer.id);
    const reach = [customer.phone, customer.email].filter((value) => value !== null);
    const vouched = reach.some((value) => proofs.has(contactMac(viewer.workspaceId, value)));
    const decision = changeContact(customer, change, steppedUp(viewer, tx.now()), vouched);
    if (decision.kind === 'refused') throw fault('BAD_USER_INPUT', decision.sentence);
    if (decision.kind === 'stepUpNeeded') throw stepUpRequired();
    if (decision.kind === 'changed') {
      await customers.setContact(tx, viewer.id, decision.contact);
      await audit.append(tx, { viewer, ip: null }, { action: 'contact.changed', subject: `customer:${viewer.id}` });
    }
    return { ...customer, ...decision.contact };
  });
