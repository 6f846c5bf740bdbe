/**
 * What each number means, once for all who show it. The store counts (facts.ts), the shares are made here.
 *
 * conversations     openings (a reopening is one more) whose start lies in the range
 * resolved          of these, closed by now
 * automatic         of the closed, those in which no human spoke
 * ratings           openings with a rating; satisfied: with `satisfiedFrom` or more
 * firstResponse     seconds from the customer's first waiting message to the first words of machine or human
 * firstHuman        the same to the first words of a human
 * response          seconds from a customer's waiting message to a human's words, each reply
 * slaMet, slaMissed  promised answers of these openings that an agent gave in time, or did not; those that are not due count nowhere
 * handle            seconds from opening to closing
 */
export type Totals = {
  readonly conversations: number;
  readonly resolved: number;
  readonly automatic: number;
  readonly ratings: number;
  readonly satisfied: number;
};

/** 4 and 5 of 5 are the satisfied. */
export const satisfiedFrom = 4;

export type Shares = {
  readonly resolutionRate: number | null;
  readonly automaticRate: number | null;
  readonly satisfaction: number | null;
};

/** How promised answers were kept. */
export type Promises = { readonly slaMet: number; readonly slaMissed: number; readonly slaRate: number | null };

export const promised = ({ met, missed }: { readonly met: number; readonly missed: number }): Promises => ({
  slaMet: met,
  slaMissed: missed,
  slaRate: share(met, met + missed),
});

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const shares = (totals: Totals): Shares => ({
  resolutionRate: share(totals.resolved, totals.conversations),
  automaticRate: share(totals.automatic, totals.resolved),
  satisfaction: share(totals.satisfied, totals.ratings),
});

/** A conversation of the machine counts as being handled while something was said in it this recently. */
export const handledWithinSeconds = 1800;
export const messageRateSeconds = 60;
