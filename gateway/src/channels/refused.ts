/** A webhook that is not taken. The reason is for our log alone. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403;
  constructor(status: 400 | 401 | 403, reason: string) {
    super(reason);
    this.name = 'Refusal';
    this.status = status;
  }
}
export const refuse = (reason: string, status: 400 | 401 | 403 = 403): Refusal => new Refusal(status, reason);

export type Problem = 'WINDOW_CLOSED' | 'UNREACHABLE' | 'REFUSED';

/** A try that failed: for now, or for good. */
export class Undelivered extends Error {
  readonly problem: Problem | null;
  /** Seconds. */
  readonly retryAfter: number | null;
  constructor(problem: Problem | null, sentence: string, retryAfter: number | null) {
    super(sentence);
    this.name = 'Undelivered';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}
/** Not now. `retryAfter`: seconds that the provider asks for. */
export const later = (sentence: string, retryAfter: number | null = null): Undelivered =>
  new Undelivered(null, sentence, retryAfter);
/** Not ever, or not until the customer writes again. The sentence is shown to staff. */
export const never = (problem: Problem, sentence: string): Undelivered => new Undelivered(problem, sentence, null);

export type FileLoss = 'GONE' | 'TOO_LARGE' | 'NOT_TAKEN';

/** A file that will not come. The sentence is for our log alone. */
export class Lost extends Error {
  readonly loss: FileLoss;
  constructor(loss: FileLoss, sentence: string) {
    super(sentence);
    this.name = 'Lost';
    this.loss = loss;
  }
}
export const lost = (loss: FileLoss, sentence: string): Lost => new Lost(loss, sentence);
