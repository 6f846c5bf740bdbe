import type { Conversation } from './use-thread.ts';

/**
 * What somebody wrote for whoever gets the conversation; null where nobody did. Who gave it to this very agent wrote it for that
 * agent; who gave it back to a queue or on to a group left it at the end of their own time with it.
 */
export const handedNote = ({ assignment, assignments }: Pick<Conversation, 'assignment' | 'assignments'>): string | null =>
  assignment?.givenNote ?? assignments.find(({ endedAt }) => endedAt !== null)?.note ?? null;
