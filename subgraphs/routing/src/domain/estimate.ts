/** What the group lately showed: how long a conversation took there, from how many, and how many places are staffed now. */
export type Pace = { readonly handled: number; readonly averageHandleSeconds: number; readonly staffedPlaces: number };

/** Fewer handled conversations than this say nothing about the next. */
export const leastHandled = 3;

/**
 * Seconds until the conversation at `position` is served: with `staffedPlaces` conversations in hand at once, one ends
 * every averageHandleSeconds / staffedPlaces. Null where nobody is there, or too little is known.
 */
export const estimateSeconds = (position: number, pace: Pace): number | null =>
  position < 1 || pace.staffedPlaces < 1 || pace.handled < leastHandled
    ? null
    : Math.round((position * pace.averageHandleSeconds) / pace.staffedPlaces);
