import { fault } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Customer } from '../domain/customer.ts';

type Given = Pick<Conversation, 'id' | 'customerId'>;

/**
 * Whose conversation it is. A merge may have given it to another customer since it was read, and a customer sees only who they are
 * by now: it is read again then. Fault: NOT_FOUND.
 */
export const customerOf = async ({ id, customerId }: Given, { load }: RoomContext): Promise<Customer> => {
  const customer = await load.customer.load(customerId);
  if (customer) return customer;
  const moved = await load.conversation.clear(id).load(id);
  const owner = moved && moved.customerId !== customerId ? await load.customer.load(moved.customerId) : null;
  if (!owner) throw fault('NOT_FOUND');
  return owner;
};
