/** Customers who went a path: of those who asked, and of those who did not. */
export type PathCount = { readonly steps: string[]; readonly asked: number; readonly others: number };
export type Crowd = { readonly asked: number; readonly others: number };
export type Path = { readonly steps: string[]; readonly customers: number; readonly share: number; readonly lift: number };

/** Half a customer added to each count keeps rare paths from looking endlessly telling. */
const smoothed = (part: number, whole: number): number => (part + 0.5) / (whole + 1);

/**
 * The most telling first: by share times the logarithm of the lift, what a path adds to the difference between the two
 * crowds, so that neither the common nor the rare wins by that alone. Of equals the longer, then by their steps' names.
 */
export const tellingPaths = (counts: readonly PathCount[], crowd: Crowd, first: number): Path[] =>
  counts
    .map(({ steps, asked, others }) => ({
      steps,
      customers: asked,
      share: crowd.asked === 0 ? 0 : asked / crowd.asked,
      lift: smoothed(asked, crowd.asked) / smoothed(others, crowd.others),
    }))
    .sort(
      (a, b) =>
        b.share * Math.log(b.lift) - a.share * Math.log(a.lift) ||
        b.steps.length - a.steps.length ||
        (a.steps.join() < b.steps.join() ? -1 : 1),
    )
    .slice(0, first);
