import { type Counts, countsOf, documentFrequencies, inverseFrequency, weigh } from './features.ts';
import type { Labelled } from './training-set.ts';

export type Neighbour = {
  readonly intent: string;
  /** Null without an encoder. */
  readonly cosine: number | null;
  readonly sharedNgrams: number;
  readonly nearestExample: string;
};

type Vectors = (texts: readonly string[]) => Promise<readonly Float32Array[] | null>;

/** Samples of an intent that are looked at. */
const most = 30;

/**
 * How near each intent stands to new examples, nearest first: by the cosine of the examples' means (less what all have in
 * common) and by the n-grams that they share.
 */
export const neighboursOf = async (
  examples: readonly string[],
  samples: readonly Labelled[],
  vectorsOf: Vectors,
): Promise<Neighbour[]> => {
  const byIntent = new Map<string, string[]>();
  for (const { text, intent } of samples) {
    const texts = byIntent.get(intent) ?? [];
    byIntent.set(intent, texts);
    if (texts.length < most) texts.push(text);
  }
  if (examples.length === 0 || byIntent.size === 0) return [];
  const kept = [...byIntent].flatMap(([intent, texts]) => texts.map((text) => ({ intent, text })));
  const counts = kept.map(({ text }) => countsOf(text));
  const frequencies = documentFrequencies(counts);
  const idf = (id: number): number => inverseFrequency(frequencies.get(id) ?? 0, kept.length);
  const mine = examples.map(countsOf);
  const vectors = await vectorsOf([...examples, ...kept.map(({ text }) => text)]);
  const overlaps = kept.map((_, at) => Math.max(...mine.map((one) => overlap(one, counts[at]!, idf))));
  const means = vectors === null ? null : meansOf(vectors, examples.length, kept);
  const found = [...byIntent.keys()].map((intent): Neighbour => {
    const own = kept.flatMap((row, at) => (row.intent === intent ? [at] : []));
    const nearest = own.reduce((best, at) => (overlaps[at]! > overlaps[best]! ? at : best), own[0]!);
    const theirs = new Set(own.flatMap((at) => [...counts[at]!.keys()]));
    return {
      intent,
      cosine: means === null ? null : cosine(means.mine, means.of.get(intent)!),
      sharedNgrams: mine.reduce((sum, one) => sum + shared(one, theirs, idf), 0) / mine.length,
      nearestExample: kept[nearest]!.text,
    };
  });
  const nearness = ({ cosine, sharedNgrams }: Neighbour): number => (cosine ?? 0) + sharedNgrams;
  return found.sort((a, b) => nearness(b) - nearness(a));
};

/** The part of a text's weight that lies on features which others have. */
const shared = (counts: Counts, theirs: ReadonlySet<number>, idf: (id: number) => number): number => {
  const { ids, values } = weigh(counts, idf);
  return ids.reduce((sum, id, k) => sum + (theirs.has(id) ? values[k]! * values[k]! : 0), 0);
};

const overlap = (one: Counts, other: Counts, idf: (id: number) => number): number => {
  const [a, b] = [weigh(one, idf), weigh(other, idf)];
  const values = new Map(Array.from(b.ids, (id, k) => [id, b.values[k]!]));
  return a.ids.reduce((sum, id, k) => sum + a.values[k]! * (values.get(id) ?? 0), 0);
};

const meansOf = (vectors: readonly Float32Array[], many: number, kept: readonly Labelled[]) => {
  const mean = (chosen: readonly Float32Array[]): Float64Array => {
    const sum = new Float64Array(vectors[0]!.length);
    for (const vector of chosen) for (let a = 0; a < sum.length; a++) sum[a] = sum[a]! + vector[a]! / chosen.length;
    return sum;
  };
  const theirs = placesByIntent(kept);
  const of = new Map([...theirs].map(([intent, places]) => [intent, mean(places.map((at) => vectors[many + at]!))]));
  const middle = new Float64Array(vectors[0]!.length);
  for (const one of of.values()) for (let a = 0; a < middle.length; a++) middle[a] = middle[a]! + one[a]! / of.size;
  // With one intent alone, the middle is that intent: there is nothing to take off.
  const less = (one: Float64Array): Float64Array => (of.size < 3 ? one : one.map((value, a) => value - middle[a]!));
  return { mine: less(mean(vectors.slice(0, many))), of: new Map([...of].map(([intent, one]) => [intent, less(one)])) };
};

const cosine = (a: Float64Array, b: Float64Array): number => {
  let [product, one, other] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    product += a[k]! * b[k]!;
    one += a[k]! * a[k]!;
    other += b[k]! * b[k]!;
  }
  return one === 0 || other === 0 ? 0 : product / Math.sqrt(one * other);
};

const placesByIntent = (rows: readonly Labelled[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  rows.forEach(({ intent }, at) => {
    const own = places.get(intent) ?? [];
    places.set(intent, own);
    own.push(at);
  });
  return places;
};
