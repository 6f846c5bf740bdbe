import type { ContactData } from './contact.ts';

/** Milliseconds between the ids of a customer and of the session in which that customer first came: one transaction. */
const together = 1_000;

/**
 * Whether this is the session in which the customer came to be: then there is nothing older that a proof could open. Both ids
 * are UUIDv7 and made in one transaction, so their times tell; nobody outside chooses either.
 */
export const isFirstSession = (customerId: string, sessionId: string): boolean => {
  const [born, began] = [timeOf(customerId), timeOf(sessionId)];
  return born !== null && began !== null && Math.abs(born - began) <= together;
};

const timeOf = (id: string): number | null => {
  const plain = id.replaceAll('-', '');
  return plain[12] === '7' ? Number.parseInt(plain.slice(0, 12), 16) : null;
};

type Reach = Pick<ContactData, 'phone' | 'email'>;

/**
 * Of a customer's contact data, what a step-up may lean on: what somebody vouches for. In the first session also what nobody
 * does yet: the code that arrives there is then the proof, and whoever holds that session has seen all there is to see.
 */
export const groundOf = (
  { phone, email }: Reach,
  vouched: (value: string) => boolean,
  firstSession: boolean,
): Reach & { readonly unproven: boolean } => {
  const good = (value: string | null): string | null => (value !== null && (firstSession || vouched(value)) ? value : null);
  const ground = { phone: good(phone), email: good(email) };
  return { ...ground, unproven: ground.phone === null && ground.email === null && (phone !== null || email !== null) };
};
