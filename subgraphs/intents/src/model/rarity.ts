/**
 * An intent with few samples beside others with many is named too seldom: its separator knows little of how else it is said, and the
 * others' know little of where it begins. How far this is so is its rarity, and everything that is done about it goes by that: its own
 * separator believes the many others less, theirs believe its samples more, and its scores start a little higher. What that is worth:
 * ops/bench/results.md, ops/decisions/022.
 */
const highest = 10;
const steepness = 0.11;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How many times fewer samples an intent has than the middle one of all; 1 for one with as many, or more. */
export const rarityOf = (samples: number, ofAll: readonly number[]): number =>
  Math.min(highest, Math.max(1, median(ofAll) / samples));

/** What is added to a head's raw score of an intent. */
export const headStart = (rarity: number): number => steepness * Math.log(rarity);

/** Samples by the place of their intent; -1 for background. */
export const labelsOf = (intents: readonly string[], samples: readonly { readonly intent: string | null }[]): Int32Array => {
  const places = new Map(intents.map((intent, place) => [intent, place]));
  return Int32Array.from(samples, ({ intent }) => (intent === null ? -1 : places.get(intent)!));
};

const sizesOf = (labels: Int32Array, intents: number): number[] => {
  const sizes = new Array<number>(intents).fill(0);
  for (const label of labels) if (label >= 0) sizes[label]! += 1;
  return sizes;
};

/** What a head's separators are fitted on: which rows are of the intent, what each row costs that ends on the wrong side, the head start. */
type Exercise = { readonly positive: Uint8Array; readonly costs: Float64Array; readonly headStart: number };

/**
 * One exercise an intent, by its place. `cost`: how far a sample is trusted. `balance`, 0 to 1: how far an intent's samples weigh more
 * because they are few among all others: (all / its own) to this power.
 */
export const exercisesOf = (
  labels: Int32Array,
  intents: number,
  { cost, balance }: { readonly cost: number; readonly balance: number },
): ((place: number) => Exercise) => {
  const sizes = sizesOf(labels, intents);
  const rarities = sizes.map((size) => rarityOf(size, sizes));
  return (place) => {
    const own = rarities[place]!;
    const emphasis = (labels.length / sizes[place]!) ** balance;
    const weigh = (label: number): number => (label === place ? emphasis : (rarities[label] ?? 1) / own);
    return {
      positive: Uint8Array.from(labels, (label) => (label === place ? 1 : 0)),
      costs: Float64Array.from(labels, (label) => cost * weigh(label)),
      headStart: headStart(own),
    };
  };
};
