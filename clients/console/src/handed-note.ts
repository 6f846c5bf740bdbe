import type { Conversation } from './use-thread.ts';

const mark = '. Note: ';

/**
 * What somebody wrote for whoever gets the conversation; null where nobody did. Who gave it to this very agent wrote it into the
 * reason, for colleagues alone; who gave it back to a queue or on to a group left it at the end of their own time with it.
 */
export const handedNote = ({ assignment, assignments }: Pick<Conversation, 'assignment' | 'assignments'>): string | null => {
  const reason = assignment?.reason ?? '';
  const at = reason.indexOf(mark);
  if (at >= 0) return reason.slice(at + mark.length);
  return assignments.find(({ endedAt }) => endedAt !== null)?.note ?? null;
};

/** The reason without that note. */
export const bareReason = (reason: string): string => reason.split(mark, 1)[0] ?? reason;
