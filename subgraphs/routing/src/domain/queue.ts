/** One point of priority is worth this much waiting: the more urgent goes first, and nobody starves. */
export const priorityPointMs = 5 * 60_000;

/** The moment that the queue is ordered by, earliest first. It never changes while the conversation waits. */
export const rankOf = (since: Date, priority: number): Date => new Date(since.getTime() - priority * priorityPointMs);

/** What a wait asks for that it may have to do without. */
export type Wish = {
  readonly skills: readonly string[];
  /** Only this agent may have it; null: any. */
  readonly agentId: string | null;
  /** Gave it away and does not get it straight back. */
  readonly passedBy: string | null;
};

/** Whether there is anything that it may do without after a wait. */
export const canRelax = ({ skills, agentId, passedBy }: Wish): boolean =>
  skills.length > 0 || agentId !== null || passedBy !== null;

/**
 * What is still asked for after a further wait, in a stated order. First: the rule's skills are given up, and so is the agent whom
 * the rule names, where that agent is not there; who gave it away may have it again. Then: the group's own skills.
 */
export const relaxed = (wish: Wish, groupSkills: readonly string[], namedIsThere: boolean): Wish => {
  const groups = wish.skills.filter((skill) => groupSkills.includes(skill));
  const agentId = namedIsThere ? wish.agentId : null;
  const first = groups.length < wish.skills.length || agentId !== wish.agentId;
  return { skills: first ? groups : [], agentId, passedBy: null };
};

/** All of both, each once. */
export const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** Whole seconds from one moment to another, never negative. */
export const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
