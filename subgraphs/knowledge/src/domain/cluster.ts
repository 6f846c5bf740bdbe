/** How many of a cluster's questions hold each word: its centre. */
export type Weights = Readonly<Record<string, number>>;
export type Cluster = { readonly id: string; readonly weights: Weights };

/** A cluster as staff see it. */
export type ClusterView = {
  readonly id: string;
  readonly label: string;
  readonly size: number;
  readonly examples: readonly string[];
  readonly firstAsked: Date;
  readonly lastAsked: Date;
};

/** A question that nobody answered for so long is no longer asked for. */
export const forgetAfterDays = 180;

/** Cosine between a question and a cluster's centre, from which on the question belongs to it. */
const closeEnough = 0.4;

const closeness = (words: readonly string[], weights: Weights): number => {
  const length = Math.sqrt(Object.values(weights).reduce((sum, weight) => sum + weight * weight, 0));
  if (words.length === 0 || length === 0) return 0;
  const dot = words.reduce((sum, word) => sum + (Object.hasOwn(weights, word) ? (weights[word] ?? 0) : 0), 0);
  return dot / (length * Math.sqrt(words.length));
};

/** The cluster that a question belongs to; null: it opens a new one. */
export const clusterFor = (words: readonly string[], clusters: readonly Cluster[]): Cluster | null => {
  let best: Cluster | null = null;
  let nearest = 0;
  for (const cluster of clusters) {
    const near = closeness(words, cluster.weights);
    if (near > nearest) {
      best = cluster;
      nearest = near;
    }
  }
  return nearest >= closeEnough ? best : null;
};

export const withWords = (weights: Weights, words: readonly string[]): Weights => {
  const sum = new Map(Object.entries(weights));
  for (const word of new Set(words)) sum.set(word, (sum.get(word) ?? 0) + 1);
  return Object.fromEntries(sum);
};
