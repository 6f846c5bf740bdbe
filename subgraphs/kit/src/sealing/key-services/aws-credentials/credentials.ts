import { askKeyService, KeyServiceRefusal, type Patience, textAt } from '../ask.ts';

/** What requests to AWS are signed with. */
export type AwsCredentials = {
  readonly keyId: string;
  readonly secret: string;
  /** Comes with credentials that expire. */
  readonly sessionToken: string | null;
  /** Null where the source does not say. */
  readonly expiresAt: Date | null;
};

/** Reads the credentials anew. Fault UNAVAILABLE where who gives them does not answer; AwsCredentialsError for what asking again does not mend. */
export type CredentialSource = () => Promise<AwsCredentials>;

/** There are no credentials: which variable, file or answer is wrong, and nothing of what stands in it. */
export class AwsCredentialsError extends KeyServiceRefusal {
  readonly code: 'AWS_CREDENTIALS_MISSING' | 'AWS_CREDENTIALS_REFUSED' | 'AWS_CREDENTIALS_MALFORMED';
  constructor(code: AwsCredentialsError['code'], sentence: string) {
    super(sentence);
    this.name = 'AwsCredentialsError';
    this.code = code;
  }
}

/** Asks `name` for something. Its refusal is an AwsCredentialsError. */
export const askFor = async (
  name: string,
  send: (signal: AbortSignal) => Promise<Response>,
  patience: Patience,
  read?: (text: string) => unknown,
): Promise<unknown> => {
  const reasonOf = (answer: unknown) =>
    textAt(answer, 'code') ?? textAt(answer, 'Code') ?? textAt(answer, '__type') ?? 'without a reason';
  try {
    return await askKeyService(name, send, reasonOf, patience, read);
  } catch (error) {
    if (!(error instanceof KeyServiceRefusal)) throw error;
    throw new AwsCredentialsError('AWS_CREDENTIALS_REFUSED', error.message);
  }
};

/** The form in which AWS gives credentials that expire. */
export const credentialsIn = (name: string, answer: unknown, tokenName: 'Token' | 'SessionToken'): AwsCredentials => {
  const [keyId, secret] = [textAt(answer, 'AccessKeyId'), textAt(answer, 'SecretAccessKey')];
  const [sessionToken, expires] = [textAt(answer, tokenName), textAt(answer, 'Expiration')];
  if (!keyId || !secret) throw malformed(name, 'AccessKeyId or SecretAccessKey');
  if (expires !== null && Number.isNaN(Date.parse(expires))) throw malformed(name, 'a readable Expiration');
  return { keyId, secret, sessionToken, expiresAt: expires === null ? null : new Date(expires) };
};

const malformed = (name: string, what: string): AwsCredentialsError =>
  new AwsCredentialsError('AWS_CREDENTIALS_MALFORMED', `${name} answers without ${what}.`);
