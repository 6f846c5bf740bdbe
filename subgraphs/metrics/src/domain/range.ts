/** A span of time, the end not included. */
export type Range = { readonly from: Date; readonly to: Date };

const longestDays = 400;

/** The sentence that says what is wrong with it, or null. */
export const rangeObjection = ({ from, to }: Range): string | null => {
  if (from.getTime() >= to.getTime()) return 'range.from lies before range.to.';
  if (to.getTime() - from.getTime() > longestDays * 86_400_000) return `A range has at most ${longestDays} days.`;
  return null;
};
