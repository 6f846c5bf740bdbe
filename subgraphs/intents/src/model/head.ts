/** What a head makes of one text. */
export type Scores = {
  /** One raw score an intent, in the order of `Head.intents`: above 0 says "this one", uncalibrated. */
  readonly raw: Float32Array;
  /** 0 to 1: the share of the text that samples have shown; near 0 for a foreign language or gibberish. */
  readonly familiarity: number;
};

/**
 * A classifier before calibration: texts in, one raw score an intent out. The n-gram head is one; a head over a text
 * encoder is another of the same shape, and late fusion a head over heads.
 */
export interface Head {
  readonly name: string;
  readonly intents: readonly string[];
  score(text: string): Scores;
}
