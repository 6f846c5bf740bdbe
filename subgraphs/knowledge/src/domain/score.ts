/** Votes on the answers that an article was sent as. */
export type Votes = { readonly helpful: number; readonly unhelpful: number };
export type ArticleScore = Votes & { readonly shown: number; readonly wilson: number };

/** Two-sided 95%. */
const z = 1.959964;

/** Both ends of Wilson's interval for the helpful share; 0 to 1 without votes, for then everything is possible. */
export const wilsonInterval = ({ helpful, unhelpful }: Votes): { lower: number; upper: number } => {
  const n = helpful + unhelpful;
  if (n === 0) return { lower: 0, upper: 1 };
  const share = helpful / n;
  const centre = share + (z * z) / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { lower: Math.max(0, (centre - margin) / scale), upper: Math.min(1, (centre + margin) / scale) };
};

const fewestVotes = 10;

/** Surely unhelpful: enough votes, and even the interval's upper end lies below one half. */
export const shouldRetire = (votes: Votes): boolean =>
  votes.helpful + votes.unhelpful >= fewestVotes && wilsonInterval(votes).upper < 0.5;
