/** What becomes of a message on its way out after a try. Pure. */

export type DeliveryState = 'WAITING' | 'SENT' | 'DELIVERED' | 'READ' | 'FAILED';
export type ProblemCode = 'WINDOW_CLOSED' | 'UNREACHABLE' | 'REFUSED' | 'GIVEN_UP';

export type Delivery = {
  readonly messageId: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly channelId: string;
  readonly reachId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly partsSent: number;
  readonly problemCode: ProblemCode | null;
  readonly problem: string | null;
  readonly updatedAt: Date;
};

export type Outcome =
  | { readonly kind: 'SENT' }
  | { readonly kind: 'RETRY'; readonly retryAfter: number | null; readonly sentence: string | null }
  | { readonly kind: 'FAILED'; readonly problem: ProblemCode; readonly sentence: string | null };

export type Verdict =
  | { readonly state: 'SENT' }
  | { readonly state: 'WAITING'; readonly nextAt: Date; readonly sentence: string }
  | { readonly state: 'FAILED'; readonly problem: ProblemCode; readonly sentence: string };

/** Seconds before the next try, after the first, the second ...; after the last one it is given up, a day later. */
export const pauses = [1, 4, 15, 60, 300, 900, 3_600, 7_200, 14_400, 21_600, 36_000] as const;

/** The longest that a provider may make us wait: beyond it we ask again anyway. */
const longestPause = 36_000;

const sentences: Readonly<Record<ProblemCode, string>> = {
  WINDOW_CLOSED: "The provider's time for answers is over.",
  UNREACHABLE: 'The customer cannot be reached over this channel any more.',
  REFUSED: 'The provider refused the message.',
  GIVEN_UP: 'The provider could not be reached.',
};

/** What follows of the try number `attempts`. */
export const afterTry = (attempts: number, outcome: Outcome, now: Date): Verdict => {
  if (outcome.kind === 'SENT') return { state: 'SENT' };
  if (outcome.kind === 'FAILED') {
    return { state: 'FAILED', problem: outcome.problem, sentence: outcome.sentence ?? sentences[outcome.problem] };
  }
  const pause = pauses[attempts - 1];
  const sentence = outcome.sentence ?? sentences.GIVEN_UP;
  if (pause === undefined) return { state: 'FAILED', problem: 'GIVEN_UP', sentence };
  const seconds = Math.max(pause, Math.min(outcome.retryAfter ?? 0, longestPause));
  return { state: 'WAITING', nextAt: new Date(now.getTime() + seconds * 1000), sentence };
};

const progress: readonly DeliveryState[] = ['WAITING', 'SENT', 'DELIVERED', 'READ'];

/** After a provider's report: it never goes back, and what has arrived cannot fail any more. */
export const afterReport = (state: DeliveryState, reported: DeliveryState): DeliveryState => {
  if (reported === 'FAILED') return state === 'DELIVERED' || state === 'READ' ? state : 'FAILED';
  return progress.indexOf(reported) > progress.indexOf(state) ? reported : state;
};

/** Sent again of itself as soon as the customer writes: the window is open then, and they are there. */
export const waitsForCustomer: readonly ProblemCode[] = ['WINDOW_CLOSED', 'UNREACHABLE'];
