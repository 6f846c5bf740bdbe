/** One text of the test file, read by the model. */
export type Read = {
  /** The true intent; null is out of scope. */
  readonly truth: string | null;
  /** The best intent, whatever its confidence. */
  readonly guess: string | null;
  readonly confidence: number;
  /** The chance that the guess is right, given that a known intent is meant. */
  readonly given: number;
  /** The chance that any known intent is meant. */
  readonly inScope: number;
  readonly milliseconds: number;
};

export type Band = {
  readonly precision: number | null;
  readonly coverage: number | null;
  readonly oosShare: number | null;
};

export type Figures = {
  readonly accuracy: number | null;
  readonly macroF1: number | null;
  readonly eceInScope: number | null;
  readonly eceAll: number | null;
  readonly oosAuroc: number | null;
  readonly answer: Band;
  readonly review: Band;
  readonly milliseconds: { readonly p50: number; readonly p99: number };
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const isRight = ({ truth, guess }: Read): boolean => truth !== null && truth === guess;

/** All rows count once: the test file's own traffic is what is measured. */
export const figuresOf = (reads: readonly Read[], above: { answer: number; review: number }): Figures => {
  const inside = reads.filter(({ truth }) => truth !== null);
  return {
    accuracy: share(inside.filter(isRight).length, inside.length),
    macroF1: macroF1(inside),
    eceInScope: calibrationError(inside, ({ given }) => given),
    eceAll: calibrationError(reads, ({ confidence }) => confidence),
    oosAuroc: auroc(
      inside.map((read) => read.inScope),
      reads.filter(({ truth }) => truth === null).map((read) => read.inScope),
    ),
    answer: band(reads, ({ confidence }) => confidence > above.answer),
    review: band(reads, ({ confidence }) => confidence > above.review && confidence <= above.answer),
    milliseconds: { p50: percentile(reads, 0.5), p99: percentile(reads, 0.99) },
  };
};

const band = (reads: readonly Read[], within: (read: Read) => boolean): Band => {
  const inside = reads.filter(({ truth }) => truth !== null);
  const outside = reads.filter(({ truth }) => truth === null);
  const taken = reads.filter(within);
  return {
    precision: share(taken.filter(isRight).length, taken.length),
    coverage: share(inside.filter(within).length, inside.length),
    oosShare: share(outside.filter(within).length, outside.length),
  };
};

/** Over the intents that the rows hold; a guess of any other counts as a miss of the true one. */
const macroF1 = (inside: readonly Read[]): number | null => {
  const intents = [...new Set(inside.flatMap(({ truth }) => truth ?? []))];
  const scores = intents.map((intent) => {
    const hit = inside.filter(({ truth, guess }) => truth === intent && guess === intent).length;
    const named = inside.filter(({ truth, guess }) => truth === intent || guess === intent);
    const either = named.reduce((sum, { truth, guess }) => sum + Number(truth === intent) + Number(guess === intent), 0);
    return either === 0 ? 0 : (2 * hit) / either;
  });
  return share(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  );
};

/** 15 bins of equal width, each weighing what it holds. */
const binned = (reads: readonly Read[], sureness: (read: Read) => number) => {
  const bins = Array.from({ length: 15 }, () => ({ sure: 0, right: 0, variance: 0 }));
  for (const read of reads) {
    const sure = sureness(read);
    const bin = bins[Math.min(14, Math.floor(sure * 15))]!;
    bin.sure += sure;
    bin.right += Number(isRight(read));
    bin.variance += sure * (1 - sure);
  }
  return bins;
};

const calibrationError = (reads: readonly Read[], sureness: (read: Read) => number): number | null =>
  share(
    binned(reads, sureness).reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0),
    reads.length,
  );

/**
 * The error that chance alone would show on these in-scope rows if every confidence were exactly true: a bin's hits then differ from
 * their expectation by the mean of a half-normal. On a thousand rows this is as large as what is looked for.
 */
export const errorByChance = (reads: readonly Read[]): number | null => {
  const inside = reads.filter(({ truth }) => truth !== null);
  return share(
    binned(inside, ({ given }) => given).reduce((sum, { variance }) => sum + Math.sqrt((2 * variance) / Math.PI), 0),
    inside.length,
  );
};

/** The chance that a text in scope stands above one out of scope; a tie counts half. */
const auroc = (inside: readonly number[], outside: readonly number[]): number | null => {
  if (inside.length === 0 || outside.length === 0) return null;
  const all = [...inside.map((score) => ({ score, mine: 1 })), ...outside.map((score) => ({ score, mine: 0 }))];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]!.score === all[from]!.score) to++;
    const middle = (from + to + 1) / 2;
    for (let at = from; at < to; at++) ranks += all[at]!.mine * middle;
    from = to;
  }
  return (ranks - (inside.length * (inside.length + 1)) / 2) / (inside.length * outside.length);
};

const percentile = (reads: readonly Read[], part: number): number => {
  const sorted = reads.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};
