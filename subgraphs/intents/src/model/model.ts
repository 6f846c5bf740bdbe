import { type Calibration, confidenceOf, ranked, softmax } from './calibration.ts';
import { type NgramWeights, ngramHead } from './ngram-head.ts';

/** What a workspace's samples have taught: plain data, stored as it is. */
export type FittedModel = { readonly head: NgramWeights; readonly calibration: Calibration; readonly card: Card };

/** Measured on rows that the measured head and the measured calibration had not seen. */
export type Card = {
  readonly samples: number;
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
};

export type Guess = { readonly intent: string; readonly confidence: number };

/** What a text means, as far as the model can tell. */
export type Reading = {
  /** Best first; the first one's confidence is the calibrated chance that it is right. Empty without samples. */
  readonly candidates: readonly Guess[];
  readonly outOfScope: boolean;
};

export interface Classifier {
  /** `known` leaves out intents that are switched off or deleted since the fit. */
  read(text: string, known?: (intent: string) => boolean): Reading;
}

const shown = 3;

/** Ready to read texts: a few tenths of a millisecond each, on the event loop. Never throws, whatever the text. */
export const classifier = ({ head: fitted, calibration }: FittedModel): Classifier => {
  const head = ngramHead(fitted);
  const read = (text: string, known: (intent: string) => boolean = () => true): Reading => {
    const scores = head.score(text);
    const kept = head.intents.flatMap((intent, at) => (known(intent) ? [at] : []));
    if (kept.length === 0) return { candidates: [], outOfScope: true };
    const raw = Float32Array.from(kept, (at) => scores.raw[at]!);
    const { right, inScope } = confidenceOf(calibration, { raw, familiarity: scores.familiarity });
    const probabilities = softmax(raw, calibration.temperature);
    const [best = 0] = ranked(raw, 1);
    // The runners-up share what the best one leaves of "some intent is meant", in the proportion that the head gives them.
    const others = probabilities.reduce((sum, probability, at) => (at === best ? sum : sum + probability), 0);
    const left = Math.max(0, inScope - right);
    const candidates = ranked(raw, shown).map((at) => {
      const share = others > 0 ? probabilities[at]! / others : 0;
      return { intent: head.intents[kept[at]!]!, confidence: at === best ? right : Math.min(right, left * share) };
    });
    return { candidates, outOfScope: inScope < 0.5 };
  };
  return { read };
};
