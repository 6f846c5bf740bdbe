/** What the heads make of one text: one raw score an intent each, both in the same order of intents. */
export type Scores = {
  readonly ngram: Float32Array;
  /** Null without an encoder. */
  readonly dense: Float32Array | null;
  readonly familiarity: number;
};

/** Late fusion: log-probabilities are the heads' raw scores times these, added. A head's temperature and its weight in one number. */
export type Fusion = { readonly ngram: number; readonly dense: number };

/** A text whose scores come from heads that had not seen it, and what it truly was. */
export type Judged = {
  readonly scores: Scores;
  /** Index of the true intent; null for out of scope. */
  readonly truth: number | null;
};

const most: Fusion = { ngram: 50, dense: 50 };

export const fused = ({ ngram, dense }: Scores, fusion: Fusion): Float64Array =>
  Float64Array.from(ngram, (score, at) => fusion.ngram * score + (dense === null ? 0 : fusion.dense * dense[at]!));

/** Probabilities of the intents given that one of them is meant. */
export const softmax = (logs: Float64Array): Float64Array => {
  const top = logs.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const powers = logs.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

/** How surprised a fusion is at the truth, a text: mean negative log-likelihood over texts in scope. */
export const surpriseOf = (judged: readonly Judged[], fusion: Fusion): number => slopes(judged, fusion).surprise;

/** What settings are chosen by: the surprise, and the share of texts in scope whose best intent is wrong. */
export const lossOf = (judged: readonly Judged[], fusion: Fusion): number => {
  const inside = judged.filter(({ truth }) => truth !== null);
  const wrong = inside.filter(({ scores, truth }) => {
    const logs = fused(scores, fusion);
    return logs.some((log) => log > logs[truth!]!);
  });
  return surpriseOf(judged, fusion) + wrong.length / Math.max(inside.length, 1);
};

type Slopes = { surprise: number; gradient: [number, number]; curvature: [number, number, number] };

const slopes = (judged: readonly Judged[], fusion: Fusion): Slopes => {
  const sums: Slopes = { surprise: 0, gradient: [0, 0], curvature: [0, 0, 0] };
  let many = 0;
  for (const { scores, truth } of judged) {
    if (truth === null) continue;
    many += 1;
    const logs = fused(scores, fusion);
    const p = softmax(logs);
    let [meanA, meanB, squareA, squareB, product] = [0, 0, 0, 0, 0];
    for (let k = 0; k < p.length; k++) {
      const [a, b] = [scores.ngram[k]!, scores.dense?.[k] ?? 0];
      const chance = p[k]!;
      meanA += chance * a;
      meanB += chance * b;
      squareA += chance * a * a;
      squareB += chance * b * b;
      product += chance * a * b;
    }
    sums.surprise -= Math.log(Math.max(p[truth]!, 1e-30));
    sums.gradient[0] += meanA - scores.ngram[truth]!;
    sums.gradient[1] += meanB - (scores.dense?.[truth] ?? 0);
    sums.curvature[0] += squareA - meanA * meanA;
    sums.curvature[1] += product - meanA * meanB;
    sums.curvature[2] += squareB - meanB * meanB;
  }
  const per = 1 / Math.max(many, 1);
  return {
    surprise: sums.surprise * per,
    gradient: [sums.gradient[0] * per, sums.gradient[1] * per],
    curvature: [sums.curvature[0] * per, sums.curvature[1] * per, sums.curvature[2] * per],
  };
};

/** Which heads may speak. */
export type Heads = { readonly ngram: boolean; readonly dense: boolean };

/** The fusion that is least surprised at the truth; the surprise is convex in the two factors, so Newton's method finds it. */
export const fitFusion = (judged: readonly Judged[], heads: Heads): Fusion => {
  let at: Fusion = { ngram: heads.ngram ? 2 : 0, dense: heads.dense ? 2 : 0 };
  let now = slopes(judged, at);
  for (let round = 0; round < 30; round++) {
    const step = stepOf(now, at, heads);
    let length = 1;
    let next = at;
    let then = now;
    for (; length > 1e-3; length /= 2) {
      next = {
        ngram: Math.min(Math.max(at.ngram + length * step[0], 0), most.ngram),
        dense: Math.min(Math.max(at.dense + length * step[1], 0), most.dense),
      };
      then = slopes(judged, next);
      if (then.surprise < now.surprise) break;
    }
    if (!(then.surprise < now.surprise - 1e-7)) break;
    [at, now] = [next, then];
  }
  return at;
};

/** Newton's step on the factors that are free; one at its lower end that wants lower still is not. */
const stepOf = ({ gradient: [a, b], curvature: [aa, ab, bb] }: Slopes, at: Fusion, heads: Heads): [number, number] => {
  const ridge = 1e-6;
  const freeA = heads.ngram && !(at.ngram <= 0 && a > 0);
  const freeB = heads.dense && !(at.dense <= 0 && b > 0);
  if (freeA && freeB) {
    const determinant = (aa + ridge) * (bb + ridge) - ab * ab;
    if (determinant > 1e-12) return [-((bb + ridge) * a - ab * b) / determinant, -((aa + ridge) * b - ab * a) / determinant];
  }
  return [freeA ? -a / (aa + ridge) : 0, freeB ? -b / (bb + ridge) : 0];
};
