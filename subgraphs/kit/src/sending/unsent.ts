/** Why a provider has not taken a letter, and so what is to be done. */
export type Why =
  /** Too many, broken, or no connection: the same letter may go in a while. */
  | 'LATER'
  /** This letter will never go: no such number or mailbox, blocked, refused words. */
  | 'REFUSED'
  /** No letter will go until somebody corrects the settings: a wrong key, signature, template, an empty account. */
  | 'MISCONFIGURED';

/** A letter that was not taken. The sentence names the provider's code and nothing of the letter. */
export class Unsent extends Error {
  readonly why: Why;
  /** Seconds that the provider asks for; null where it does not say. */
  readonly retryAfter: number | null;
  constructor(why: Why, sentence: string, retryAfter: number | null = null) {
    super(sentence);
    this.name = 'Unsent';
    this.why = why;
    this.retryAfter = retryAfter;
  }
}

/** Seconds, from either form of a Retry-After header; null where it says nothing. */
export const secondsOf = (header: string | null, now: Date): number | null => {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
};
