/** One point of priority is worth this much waiting: the more urgent goes first, and nobody starves. */
export const priorityPointMs = 5 * 60_000;
/** After each such wait some needed skills count no more (see relaxed); after the first, neither does who gave it away. */
export const relaxAfterMs = 60_000;

/** The moment that the queue is ordered by, earliest first. It never changes while the conversation waits. */
export const rankOf = (since: Date, priority: number): Date => new Date(since.getTime() - priority * priorityPointMs);

export type Timers = { readonly relaxAt: Date | null; readonly overflowAt: Date | null };

/** When what happens to a wait that begins now. */
export const timersOf = (
  now: Date,
  wait: { readonly canRelax: boolean; readonly overflowAfterSeconds: number | null },
): Timers => ({
  relaxAt: wait.canRelax ? new Date(now.getTime() + relaxAfterMs) : null,
  overflowAt: wait.overflowAfterSeconds === null ? null : new Date(now.getTime() + wait.overflowAfterSeconds * 1000),
});

/** What is still needed after a further wait: first the rule's skills are given up, then the group's own. */
export const relaxed = (skills: readonly string[], groupSkills: readonly string[]): readonly string[] => {
  const groups = skills.filter((skill) => groupSkills.includes(skill));
  return groups.length < skills.length ? groups : [];
};

/** All of both, each once. */
export const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** Whole seconds from one moment to another, never negative. */
export const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
