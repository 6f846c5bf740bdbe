/** An export or an erasure under way. */
export type DataRequest = {
  readonly id: string;
  readonly customerId: string;
  readonly status: 'RUNNING' | 'DONE' | 'FAILED';
  readonly completedAt: Date | null;
};

/** Who holds personal data, and so has to answer before an erasure is done. */
export const rooms = ['conversations', 'routing', 'intents', 'knowledge', 'metrics', 'privacy'] as const;

export const allAnswered = (answered: readonly string[]): boolean => rooms.every((room) => answered.includes(room));
