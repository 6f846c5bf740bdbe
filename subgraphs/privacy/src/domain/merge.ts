import type { ContactData, Customer, CustomerField } from './contact.ts';
import type { ConsentGiven } from './privacy-choice.ts';

export type Merged = {
  readonly contact: ContactData;
  readonly anonymous: boolean;
  readonly hiddenFields: readonly CustomerField[];
  /** Whether others see something else of the kept customer than before. */
  readonly privacyChanged: boolean;
};

/**
 * One customer out of two. The kept one's contact data counts, the absorbed one's fills what is missing; hidden is what either
 * hides, anonymous who either was.
 */
export const mergedCustomer = (kept: Customer, absorbed: Customer): Merged => {
  const anonymous = kept.anonymous || absorbed.anonymous;
  const hiddenFields = [...new Set([...kept.hiddenFields, ...absorbed.hiddenFields])].sort();
  return {
    contact: {
      phone: kept.phone ?? absorbed.phone,
      email: kept.email ?? absorbed.email,
      realName: kept.realName ?? absorbed.realName,
    },
    anonymous,
    hiddenFields,
    privacyChanged: anonymous !== kept.anonymous || hiddenFields.length !== new Set(kept.hiddenFields).size,
  };
};

type Said = ConsentGiven & { readonly at: Date };

/**
 * Purposes that must be withdrawn anew once both lists (newest first) are one: a no that holds for either customer would be
 * outlived by the other's later yes.
 */
export const withdrawnByMerge = (kept: readonly Said[], absorbed: readonly Said[]): string[] => {
  const [ours, theirs] = [holding(kept), holding(absorbed)];
  return [...ours.keys()].filter((purpose) => {
    const [one, other] = [ours.get(purpose)!, theirs.get(purpose)];
    if (!other || one.granted === other.granted) return false;
    const [no, yes] = one.granted ? [other, one] : [one, other];
    return yes.at >= no.at;
  });
};

/** What holds of each purpose: the newest word. */
const holding = (said: readonly Said[]): ReadonlyMap<string, Said> => {
  const newest = new Map<string, Said>();
  for (const one of said) if (!newest.has(one.purpose)) newest.set(one.purpose, one);
  return newest;
};
