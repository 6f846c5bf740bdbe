import { GraphQLError } from 'graphql';

/**
 * Every error that a caller can meet: its code, the sentence for the developer who calls us, and how loudly we log it.
 * `gateway/ERRORS.md` is the page for who calls us: it lists the same.
 */
export const faults = {
  BAD_USER_INPUT: { sentence: 'The input is not acceptable.', log: 'debug' },
  UNAUTHENTICATED: { sentence: 'This needs a valid token or API key.', log: 'debug' },
  FORBIDDEN: { sentence: 'The token or key does not carry the scope that this needs.', log: 'debug' },
  INSUFFICIENT_USER_AUTHENTICATION: {
    sentence: 'This needs a fresh proof of identity: requestStepUp, then verifyStepUp, then ask again with the new token.',
    log: 'debug',
  },
  NOT_FOUND: { sentence: 'There is no such thing, or it is not yours to see.', log: 'debug' },
  CONFLICT: { sentence: 'Its state does not allow this now; read it again.', log: 'debug' },
  RATE_LIMITED: { sentence: 'Too many requests; wait for the seconds in extensions.retryAfter.', log: 'info' },
  TOO_COMPLEX: { sentence: 'The operation asks for more than one request may.', log: 'info' },
  NOT_AVAILABLE: { sentence: 'This part of the contract is not served by this version.', log: 'info' },
  UNAVAILABLE: { sentence: 'A part of the house did not answer in time; try again.', log: 'error' },
  TOKEN_EXPIRED: { sentence: 'The token has expired; refresh it and connect again.', log: 'debug' },
  SLOW_CONSUMER: { sentence: 'The client read too slowly; connect again and resume with afterSeq.', log: 'warn' },
  INTERNAL_SERVER_ERROR: {
    sentence: 'Something broke on our side; quote extensions.id when you write to us.',
    log: 'error',
  },
} as const satisfies Record<string, { sentence: string; log: 'debug' | 'info' | 'warn' | 'error' }>;

export type FaultCode = keyof typeof faults;

/** An error that the caller may see. `sentence` makes the table's more exact; `extensions` go out beside the code. */
export class Fault extends GraphQLError {
  readonly code: FaultCode;
  constructor(
    code: FaultCode,
    sentence: string = faults[code].sentence,
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence, { extensions: { ...extensions, code } });
    this.name = 'Fault';
    this.code = code;
  }
}

export const fault = (code: FaultCode, sentence?: string, extensions?: Readonly<Record<string, unknown>>): Fault =>
  new Fault(code, sentence, extensions);
