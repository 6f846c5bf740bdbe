/** What the graph answered instead of data: `code` is one of the tables in gateway/ERRORS.md. */
export class LiukeError extends Error {
  readonly code: string;
  /** E.g. `acr_values` and `max_age` of a missing step-up, `retryAfter` (seconds) of a rate limit. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'LiukeError';
    this.code = typeof extensions['code'] === 'string' ? extensions['code'] : 'UNKNOWN';
    this.extensions = extensions;
  }
}

type WireError = { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> };

export const firstError = (errors: readonly WireError[] | undefined): LiukeError | null => {
  const [error] = errors ?? [];
  return error ? new LiukeError(error.message, error.extensions) : null;
};
