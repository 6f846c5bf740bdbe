/** Customers given a variant, and those of them who reached the goal. */
export type Sample = { readonly exposed: number; readonly converted: number };
export type Comparison = { readonly lift: number; readonly low: number; readonly high: number; readonly pValue: number };

/**
 * Standard deviation of the mixture over the differences that we look for, fixed before any data: differences of about five
 * customers of a hundred are found soonest, smaller ones later.
 */
const mixture = 0.05;
/** Below this the normal approximation of a rate is not to be trusted, and nothing is said. */
export const fewestExposed = 30;

/** With one success and one failure added (Laplace): rates of 0 and 1 do not pretend to be certain. */
const varianceOf = ({ exposed, converted }: Sample): number => {
  const rate = (converted + 1) / (exposed + 2);
  return (rate * (1 - rate)) / exposed;
};

/**
 * Difference of two rates by the mixture sequential probability ratio test (Robbins; Johari et al. 2015): with the
 * estimate's variance v and the mixture's t², the likelihood ratio against "no difference" d is
 *
 *     ratio(d) = sqrt(v / (v + t²)) * exp(t² (lift - d)² / (2 v (v + t²)))
 *
 * Under a true difference d it exceeds 1/alpha at any time at all with a probability of at most alpha, so 1/ratio(0) is a p
 * value, and the d with ratio(d) < 1/alpha are an interval, that one may look at as often as one likes.
 */
export const compare = (control: Sample, variant: Sample, alpha: number): Comparison | null => {
  if (control.exposed < fewestExposed || variant.exposed < fewestExposed) return null;
  const lift = variant.converted / variant.exposed - control.converted / control.exposed;
  const v = varianceOf(control) + varianceOf(variant);
  const t2 = mixture * mixture;
  const logRatio = 0.5 * Math.log(v / (v + t2)) + (t2 * lift * lift) / (2 * v * (v + t2));
  const reach = Math.sqrt(((2 * v * (v + t2)) / t2) * (Math.log(1 / alpha) + 0.5 * Math.log((v + t2) / v)));
  return {
    lift,
    low: Math.max(-1, lift - reach),
    high: Math.min(1, lift + reach),
    pValue: Math.min(1, Math.exp(-logRatio)),
  };
};
