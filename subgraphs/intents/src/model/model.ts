import { type Calibration, confidenceOf, fuse, ranked } from './calibration.ts';
import { type DenseWeights, denseScores } from './dense-head.ts';
import { countsOf } from './features.ts';
import { type NgramWeights, ngramHead } from './ngram-head.ts';

/** What the heads are fitted with, chosen by cross-validation. */
export type Settings = {
  readonly cost: number;
  readonly balance: number;
  /** Null without an encoder. */
  readonly denseCost: number | null;
};

/** The usual winners: where there is no time to choose. */
export const usualSettings: Settings = { cost: 1, balance: 0.5, denseCost: 0.3 };

/** What a workspace's samples have taught: plain data, stored as it is. */
export type FittedModel = {
  readonly ngram: NgramWeights;
  /** Null where it was fitted without an encoder. */
  readonly dense: DenseWeights | null;
  readonly settings: Settings;
  /** Of both heads; of the n-grams alone where there is no other head. */
  readonly calibration: Calibration;
  /** Of the n-gram head alone: it serves where the encoder is another than the model was fitted with, or none. */
  readonly ngramCalibration: Calibration;
  readonly card: Card;
};

/** Measured on rows that the measured heads and the measured calibration had not seen. */
export type Card = {
  readonly samples: number;
  /** What reads the texts, for people. */
  readonly encoder: string;
  /** Share of in-scope texts whose best intent is right. */
  readonly accuracy: number | null;
  /** Expected calibration error over all traffic (15 bins), out of scope at its expected share. */
  readonly calibrationError: number | null;
  /** Of what would be answered without a human (confidence above 0.9, out of scope at its share), the part that is right. */
  readonly automaticPrecision: number | null;
  /** Of in-scope texts, the part that would be answered without a human. */
  readonly automaticCoverage: number | null;
  /** Of out-of-scope texts, the part that would be answered all the same. */
  readonly outOfScopeAnswered: number | null;
  /** Mean surprise at the truth, in nats: what a new model is compared by. */
  readonly surprise: number | null;
  /** The lowest threshold above which the right part is at least 0.97, one-sided 95 % (Wilson); null where none is. */
  readonly suggestedAnswerAbove: number | null;
  /** The same for 0.7 right between it and the threshold for answering. */
  readonly suggestedReviewAbove: number | null;
};

export type Guess = { readonly intent: string; readonly confidence: number };

/** What a text means, as far as the model can tell. */
export type Reading = {
  /** Best first; the first one's confidence is the calibrated chance that it is right. Empty without samples. */
  readonly candidates: readonly Guess[];
  /** More likely than not no known intent is meant. */
  readonly outOfScope: boolean;
};

export type Measured = Reading & {
  /** The chance that any known intent is meant. */
  readonly inScope: number;
  /** The chance that the best intent is right, given that a known one is meant. */
  readonly given: number;
};

export interface Classifier {
  /** Whose vectors it reads; null: the text alone. */
  readonly encoder: string | null;
  /**
   * `vector`: the text as the encoder of this id sees it; without it the n-grams alone are read. `known` leaves out
   * intents that are switched off or deleted since the fit.
   */
  read(text: string, vector?: Float32Array | null, known?: (intent: string) => boolean): Measured;
}

const shown = 3;

/** Ready to read texts: a few tenths of a millisecond each, on the event loop. Never throws, whatever the text. */
export const classifier = (model: FittedModel): Classifier => {
  const { dense } = model;
  const ngrams = ngramHead(model.ngram);
  const { intents } = ngrams;
  const read = (
    text: string,
    vector: Float32Array | null = null,
    known: (intent: string) => boolean = () => true,
  ): Measured => {
    const kept = intents.flatMap((intent, at) => (known(intent) ? [at] : []));
    if (kept.length === 0) return { candidates: [], inScope: 0, given: 0, outOfScope: true };
    const { raw, familiarity } = ngrams.score(countsOf(text));
    const seen = dense === null || vector === null ? null : denseScores(dense, vector);
    const of = (scores: Float32Array): Float32Array => Float32Array.from(kept, (at) => scores[at]!);
    const calibration = seen === null ? model.ngramCalibration : model.calibration;
    const both = fuse({ ngram: of(raw), dense: seen === null ? null : of(seen), familiarity }, calibration.fusion);
    const { right, inScope } = confidenceOf(calibration, both);
    const { probabilities, best } = both;
    // The runners-up share what the best one leaves of "some intent is meant", in the proportion that the heads give them.
    const others = probabilities.reduce((sum, probability, at) => (at === best ? sum : sum + probability), 0);
    const left = Math.max(0, inScope - right);
    const candidates = ranked(probabilities, shown).map((at) => {
      const share = others > 0 ? probabilities[at]! / others : 0;
      return { intent: intents[kept[at]!]!, confidence: at === best ? right : Math.min(right, left * share) };
    });
    return { candidates, inScope, given: probabilities[best]!, outOfScope: inScope < 0.5 };
  };
  return { encoder: dense?.encoder ?? null, read };
};
