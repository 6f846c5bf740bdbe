import { type Db, fault } from '@liuke/kit';
import type { Customer } from '../domain/contact.ts';
import { choosePrivacy, faultOfConsents, type PrivacyChange } from '../domain/privacy-choice.ts';
import * as audit from '../store/audit.ts';
import * as customers from '../store/customers.ts';

/** What the customer lets others see and agrees to, written as the customer, and told to the house where it changes anything. */
export const setMyPrivacy = (db: Db, change: PrivacyChange): Promise<Customer> => {
  const consents = change.consents ?? [];
  const sentence = faultOfConsents(consents);
  if (sentence !== null) throw fault('BAD_USER_INPUT', sentence);
  return db.transaction(async (tx) => {
    const { viewer } = tx;
    const customer = await customers.lock(tx, viewer.id);
    const { anonymous, hiddenFields, changed } = choosePrivacy(customer, change);
    if (changed) {
      await customers.setPrivacy(tx, viewer.id, anonymous, hiddenFields);
      await tx.say('CustomerPrivacyChanged', { customerId: viewer.id, anonymous, hiddenFields }, viewer.id);
    }
    for (const { purpose, granted } of consents)
      await customers.addConsent(tx, viewer.id, { purpose: purpose.trim(), granted });
    const subject = `customer:${viewer.id}`;
    const by = { viewer, ip: null };
    if (changed) {
      const reason = `anonymous: ${anonymous}; hidden: ${hiddenFields.join(', ') || 'nothing'}`;
      await audit.append(tx, by, { action: 'privacy.changed', subject, reason });
    }
    if (consents.length > 0) await audit.append(tx, by, { action: 'consent.said', subject });
    return { ...customer, anonymous, hiddenFields };
  });
};
