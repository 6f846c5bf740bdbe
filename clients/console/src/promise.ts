import type { PromiseFragment } from './generated/documents.ts';

/** How a promised answer stands at a moment: the house tells the turns as they come, between them the clock goes on here. */
export type Standing = {
  readonly state: 'RUNNING' | 'APPROACHING' | 'MISSED' | 'MET' | 'ANSWERED_LATE';
  /** To the end of the promise, or since it. */
  readonly seconds: number;
};

export const standingOf = ({ state, warnAt, dueAt, answeredAt }: PromiseFragment, now: number): Standing => {
  const due = new Date(dueAt).getTime();
  if (answeredAt !== null) {
    const late = state === 'MISSED' || new Date(answeredAt).getTime() > due;
    return { state: late ? 'ANSWERED_LATE' : 'MET', seconds: 0 };
  }
  if (state === 'MISSED' || now >= due) return { state: 'MISSED', seconds: Math.max(0, (now - due) / 1000) };
  const soon = state === 'APPROACHING' || now >= new Date(warnAt).getTime();
  return { state: soon ? 'APPROACHING' : 'RUNNING', seconds: (due - now) / 1000 };
};
