import type { Need } from './law.ts';

/** What the rules can know of a caller. */
export type Rights = {
  readonly kind: 'nobody' | 'customer' | 'agent' | 'partner';
  readonly scopes: readonly string[];
  /** Has proved identity a moment ago. */
  readonly proven: boolean;
};

export const denials = ['UNAUTHENTICATED', 'FORBIDDEN', 'INSUFFICIENT_USER_AUTHENTICATION', 'TOKEN_EXPIRED'] as const;
export type Verdict = 'allowed' | (typeof denials)[number];

/**
 * As the contract words it. Lists are alternatives, what stands within one is asked together, several directives are all
 * asked. Nobody is told to sign in; a person whom nothing but a proof of identity keeps out is told so; everyone else is refused.
 */
export const verdictOf = (needs: readonly Need[], rights: Rights): Verdict => {
  const isMet = (by: Rights) => needs.every((need) => meets(need, by));
  if (isMet(rights)) return 'allowed';
  if (rights.kind === 'nobody') return 'UNAUTHENTICATED';
  const isPerson = rights.kind === 'customer' || rights.kind === 'agent';
  return isPerson && isMet({ ...rights, proven: true }) ? 'INSUFFICIENT_USER_AUTHENTICATION' : 'FORBIDDEN';
};

const meets = (need: Need, rights: Rights): boolean => {
  if (rights.kind === 'nobody') return false;
  if (need.directive === 'authenticated') return true;
  const holds = need.directive === 'policy' ? policies(rights) : (scope: string) => rights.scopes.includes(scope);
  return need.anyOf.some((together) => together.every(holds));
};

const policies =
  ({ kind, proven }: Rights) =>
  (name: string): boolean => {
    if (name === 'staff') return kind === 'agent';
    if (name === 'stepUp') return proven;
    throw new Error(`The contract knows no policy called ${name}.`);
  };
