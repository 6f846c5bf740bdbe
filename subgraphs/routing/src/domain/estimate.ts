/**
 * What the group lately showed: from how many conversations, how long one took on average, and how long for the quicker and
 * the slower half of those between the quartiles; and how many places are staffed now.
 */
export type Pace = {
  readonly handled: number;
  readonly averageHandleSeconds: number;
  readonly lowerQuartileSeconds: number;
  readonly upperQuartileSeconds: number;
  readonly staffedPlaces: number;
};

/** Whole seconds, `least` <= `seconds` <= `most`: half of all conversations lately took times between those that make the ends. */
export type Estimate = { readonly seconds: number; readonly least: number; readonly most: number };

/** Fewer handled conversations than this say nothing about the next. */
const leastHandled = 3;

/**
 * When the conversation at `position` is served: with `staffedPlaces` conversations in hand at once, one ends every
 * averageHandleSeconds / staffedPlaces. Null where nobody is there, or too little is known.
 */
export const estimate = (position: number, pace: Pace): Estimate | null => {
  if (position < 1 || pace.staffedPlaces < 1 || pace.handled < leastHandled) return null;
  const after = (handleSeconds: number): number => Math.round((position * handleSeconds) / pace.staffedPlaces);
  const seconds = after(pace.averageHandleSeconds);
  // A few very long conversations lift the average above the quartile: the range still holds it.
  const least = Math.min(seconds, after(pace.lowerQuartileSeconds));
  return { seconds, least, most: Math.max(seconds, after(pace.upperQuartileSeconds)) };
};
