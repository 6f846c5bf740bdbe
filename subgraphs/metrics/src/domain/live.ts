/** The nudge that wakes the wallboard: some number of this moment may have changed. */
export const liveTopic = 'metrics:live';
