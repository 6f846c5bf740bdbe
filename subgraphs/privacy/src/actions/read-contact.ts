import type { Db } from '@liuke/kit';
import { type ContactData, type Customer, visibleContact } from '../domain/contact.ts';
import * as audit from '../store/audit.ts';

/** Contact data in full, for someone who has stepped up. Shown only if the audit log has it: one transaction. */
export const readContact = (db: Db, customer: Customer, ip: string | null): Promise<ContactData | null> =>
  db.transaction(async (tx) => {
    const contact = visibleContact(customer, tx.viewer);
    if (contact)
      await audit.append(tx, { viewer: tx.viewer, ip }, { action: 'contact.read', subject: `customer:${customer.id}` });
    return contact;
  });
