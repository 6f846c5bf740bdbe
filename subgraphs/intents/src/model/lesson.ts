/** How one intent is taught to a head. */
export type Lesson = {
  /** How far the others' samples are trusted. */
  readonly cost: number;
  /** How many times its own weigh as much: a handful would drown among the others. */
  readonly emphasis: number;
  /** How far each of its samples turns the others' separators away, as a cost. */
  readonly giveWay: number;
};

/** An intent meets at most this many samples of each other one, and the others give way to at most as many of its own. */
export const negatives = 30;

/** The others give way as far to five samples as to ten: the fewer they are, the less is known of how else the intent is said. */
export const lessonOf = (samples: number): Lesson => ({ cost: 0.1, emphasis: 100, giveWay: 1 / samples });

/** What each row costs that ends on the wrong side; 1 in `positive` is a sample of the taught intent. */
export const lessonCosts = (positive: Uint8Array, { cost, emphasis }: Lesson): Float64Array =>
  Float64Array.from(positive, (mine) => cost * (mine === 1 ? emphasis : 1));
