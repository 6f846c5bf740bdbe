import type { Caller } from './callers.ts';
import type { Guarded } from './law.ts';
import type { Verdict } from './verdict.ts';

type Refusal = {
  readonly fields: readonly string[];
  readonly verdict: Verdict;
  readonly whom: (caller: Caller) => boolean;
  /** For the page: whom it refuses, and why. */
  readonly because: string;
};

const key = ({ viewer }: Caller): boolean => viewer?.kind === 'partner';

/** Where a field itself refuses whom its directives let in. Nothing else may be stricter than the SDL says. */
export const refusals: readonly Refusal[] = [
  {
    fields: ['Mutation.signIn', 'Mutation.signInByCode', 'Mutation.refreshSession'],
    verdict: 'UNAUTHENTICATED',
    whom: () => true,
    because: 'credentials that are made up, whoever shows them: UNAUTHENTICATED',
  },
  {
    fields: ['Query.viewer'],
    verdict: 'UNAUTHENTICATED',
    whom: ({ name }) => name === "another shop's customer",
    because: 'a token whose customer does not exist: UNAUTHENTICATED',
  },
  {
    fields: ['Mutation.requestStepUp'],
    verdict: 'UNAUTHENTICATED',
    whom: ({ name }) => name === "another shop's admin",
    because: 'a token whose agent does not exist: UNAUTHENTICATED',
  },
  {
    fields: ['Mutation.requestStepUp', 'Mutation.verifyStepUp', 'Mutation.signOut'],
    verdict: 'FORBIDDEN',
    whom: key,
    because: 'an API key, which is nobody who could prove identity or sign out: FORBIDDEN',
  },
  {
    fields: [
      'Mutation.setPresence',
      'Mutation.takeConversation',
      'Mutation.acceptConversation',
      'Subscription.assignmentChanged',
    ],
    verdict: 'FORBIDDEN',
    whom: key,
    because: 'an API key, which sits at no desk: FORBIDDEN',
  },
  {
    fields: ['Mutation.enrolTotp'],
    verdict: 'INSUFFICIENT_USER_AUTHENTICATION',
    whom: ({ viewer }) => viewer?.kind === 'agent' && viewer.stepUpUntil === null,
    because:
      'an agent who shows neither a fresh proof nor, for a first authenticator, the password: INSUFFICIENT_USER_AUTHENTICATION',
  },
  {
    fields: ['Mutation.track'],
    verdict: 'FORBIDDEN',
    whom: ({ viewer }) => viewer?.kind !== 'customer',
    because: 'everybody but customers, as nobody else has behaviour to track: FORBIDDEN',
  },
];

export const isStricter = ({ path }: Guarded, caller: Caller, verdict: Verdict): boolean =>
  refusals.some(({ fields, verdict: refusal, whom }) => fields.includes(path) && refusal === verdict && whom(caller));
