import type { AwsCredentials, CredentialSource } from './credentials.ts';

/** Credentials of a process: read when first needed, and again before they expire. */
export type KeptCredentials = {
  current(): Promise<AwsCredentials>;
  /** AWS would not have them: they are read anew by whoever needs some next. */
  forget(refused: AwsCredentials): void;
};

/** Milliseconds. What does not say when it expires, such as a file that somebody writes anew, is read again after as long. */
const ahead = 300_000;
const betweenTries = 10_000;

/**
 * Of many who need them at once one reads. In the last five minutes they are read anew beside those who still use them, so that a
 * source that is away for a while is noticed by nobody; once they have expired everybody waits, and hears what is wrong.
 */
export const keepCredentials = (source: CredentialSource, now: () => number = Date.now): KeptCredentials => {
  let known: { readonly credentials: AwsCredentials; readonly renewAt: number } | null = null;
  let reading: Promise<AwsCredentials> | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  const read = (): Promise<AwsCredentials> => {
    triedAt = now();
    reading ??= source()
      .then((credentials) => {
        const end = credentials.expiresAt?.getTime() ?? now() + 2 * ahead;
        known = { credentials, renewAt: end - ahead };
        return credentials;
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  };
  return {
    async current() {
      if (known === null) return read();
      const { credentials, renewAt } = known;
      const { expiresAt } = credentials;
      if (expiresAt !== null && now() >= expiresAt.getTime()) return read();
      if (now() >= renewAt && now() - triedAt >= betweenTries) read().catch(() => {});
      return credentials;
    },
    forget(refused) {
      if (known?.credentials === refused) known = null;
    },
  };
};
