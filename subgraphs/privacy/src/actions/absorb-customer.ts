import type { CustomersMerged, Tx } from '@liuke/kit';
import type { Customer } from '../domain/contact.ts';
import { mergedCustomer, withdrawnByMerge } from '../domain/merge.ts';
import * as audit from '../store/audit.ts';
import * as contactProofs from '../store/contact-proofs.ts';
import * as customers from '../store/customers.ts';
import { moveRows } from '../store/merges.ts';

/** Makes one customer's contact data, choices and consents out of two; the stricter privacy choice wins. House only. */
export const absorbCustomer = async (tx: Tx, { keptId, absorbedId }: CustomersMerged): Promise<void> => {
  // In one order, so that two merges with a customer in common never wait for each other in a circle.
  const locked = new Map<string, Customer>();
  for (const id of [keptId, absorbedId].sort()) locked.set(id, await customers.lock(tx, id));
  const merged = mergedCustomer(locked.get(keptId)!, locked.get(absorbedId)!);
  const said = await customers.consentsOf(tx, [keptId, absorbedId]);
  const withdrawn = withdrawnByMerge(said.get(keptId) ?? [], said.get(absorbedId) ?? []);

  await moveRows(tx, keptId, absorbedId);
  await contactProofs.move(tx, keptId, absorbedId);
  await customers.setContact(tx, keptId, merged.contact);
  for (const purpose of withdrawn) await customers.addConsent(tx, keptId, { purpose, granted: false });
  if (merged.privacyChanged) {
    const { anonymous, hiddenFields } = merged;
    await customers.setPrivacy(tx, keptId, anonymous, hiddenFields);
    await tx.say('CustomerPrivacyChanged', { customerId: keptId, anonymous, hiddenFields: [...hiddenFields] }, keptId);
  }
  await audit.append(
    tx,
    { viewer: tx.viewer, ip: null },
    { action: 'customer.merged', subject: `customer:${keptId}`, reason: `absorbed customer:${absorbedId}` },
  );
};
