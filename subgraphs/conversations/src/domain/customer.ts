import type { Salutation } from './display-name.ts';

export type Customer = {
  readonly id: string;
  readonly chosenName: string | null;
  readonly salutation: Salutation | null;
  readonly askedAnonymity: boolean;
  readonly tier: string | null;
  readonly tags: readonly string[];
  readonly locale: string;
  /** Keyed hash of the contact data last told to privacy. */
  readonly contactMac: string | null;
  readonly createdAt: Date;
};

export type ChannelIdentity = {
  readonly customerId: string;
  readonly channel: string;
  readonly externalId: string;
  readonly verified: boolean;
  readonly linkedAt: Date;
};

/** Who the workspace's backend says a customer is. */
export type Identity = {
  readonly subject: string;
  readonly name: string | null;
  readonly nickname: string | null;
  readonly salutation: Salutation | null;
  readonly tier: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: string | null;
  /** Whether the workspace says that it has verified the phone number. */
  readonly phoneVerified: boolean;
  /** WeChat's id of the person over all apps of the workspace; null where it says none. */
  readonly unionId: string | null;
};

/** The customer after what a signed token says; what it does not say stays. */
export const identified = (customer: Customer, identity: Identity, locale: string | null): Customer => ({
  ...customer,
  ...chosenNameOf(identity),
  tier: identity.tier ?? customer.tier,
  locale: locale ?? identity.locale ?? customer.locale,
});

const chosenNameOf = ({ name, nickname, salutation }: Identity): Partial<Customer> => {
  if (nickname !== null) return { chosenName: nickname, salutation: null };
  return name === null ? {} : { chosenName: name, salutation };
};
