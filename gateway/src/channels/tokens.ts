/** An access token and the seconds for which it is good. */
export type Token = { readonly token: string; readonly seconds: number };

type Kept = { readonly token: Promise<string>; until: number };

/** Seconds before its end from which a token is not used any more. */
const margin = 300;

/** Access tokens of providers, each fetched once for all who need it at the same moment and used until shortly before its end. */
export class Tokens {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** `refused`: the token that the provider did not take; if that is the one kept, another is fetched. */
  get(key: string, fetch: (refused: string | null) => Promise<Token>, refused: string | null = null): Promise<string> {
    const kept = this.#kept.get(key);
    if (!kept || kept.until <= this.#now()) return this.#fetch(key, fetch, null);
    if (refused === null) return kept.token;
    return kept.token.then((token) => {
      // Whoever was refused first has fetched another already.
      const present = this.#kept.get(key);
      if (present && (present !== kept || token !== refused)) return present.token;
      return this.#fetch(key, fetch, refused);
    });
  }

  #fetch(key: string, fetch: (refused: string | null) => Promise<Token>, refused: string | null): Promise<string> {
    const fetched = fetch(refused);
    const kept: Kept = { token: fetched.then(({ token }) => token), until: Number.POSITIVE_INFINITY };
    this.#kept.set(key, kept);
    fetched.then(
      ({ seconds }) => {
        kept.until = this.#now() + Math.max(seconds - margin, seconds / 2) * 1000;
      },
      () => {
        if (this.#kept.get(key) === kept) this.#kept.delete(key);
      },
    );
    return kept.token;
  }
}
