import { readContact } from '../actions/read-contact.ts';
import {
  type ContactData,
  type Customer as KnownCustomer,
  masked,
  unknownCustomer,
  visibleContact,
} from '../domain/contact.ts';
import { isId } from '../domain/ids.ts';
import type { ContactResolvers, CustomerResolvers } from '../generated/resolvers.ts';

/** Masked contact data, and whose: for reading it in full. */
export type ContactView = ContactData & { readonly customer: KnownCustomer };

export const Customer: CustomerResolvers = {
  /** Who never said anything to this room is somebody all the same; another customer is nobody. */
  __resolveReference: async ({ id }, context) => {
    const { viewer } = context;
    if (!isId(id) || viewer.kind === 'nobody' || (viewer.kind === 'customer' && viewer.id !== id)) return null;
    return (await context.load.customer.load(id)) ?? unknownCustomer(id);
  },
  contact: (customer, _args, context) => {
    const contact = visibleContact(customer, context.viewer);
    return contact && { ...masked(contact), customer };
  },
  hiddenFields: (customer) => [...customer.hiddenFields],
  consents: async (customer, _args, context) => (await context.load.consents.load(customer.id)) ?? [],
};

export const Contact: ContactResolvers = {
  unmasked: ({ customer }, _args, context) => readContact(context.db, customer, context.caller.ip),
};
