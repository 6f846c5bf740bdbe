import { sameLanguage } from './locale.ts';

/** What a waiting conversation asks of an agent. */
export type Need = {
  readonly groupId: string;
  readonly groupName: string;
  readonly ruleName: string | null;
  readonly skills: readonly string[];
  readonly locale: string;
  /** Only this agent may have it; null: any. */
  readonly agentId: string | null;
  /** Gave it away and does not get it back. */
  readonly passedBy: string | null;
  /** Who had this customer's conversation last. */
  readonly lastAgentId: string | null;
};

/** An agent as far as the choice looks at one, at the moment of choosing. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly online: boolean;
  readonly groupIds: readonly string[];
  readonly skills: readonly string[];
  readonly locales: readonly string[];
  readonly load: number;
  readonly capacity: number;
  readonly lastAssignedAt: Date | null;
};

export type Obstacle = 'OFFLINE' | 'FULL' | 'OTHER_AGENT_NAMED' | 'GAVE_IT_AWAY' | 'NOT_IN_GROUP' | 'SKILL_MISSING';
export type Choice =
  | { readonly kind: 'chosen'; readonly agentId: string; readonly reason: string }
  | { readonly kind: 'none'; readonly obstacles: Readonly<Record<string, Obstacle>> };

/** Why this agent cannot have it; null when nothing stands in the way. */
export const obstacle = (need: Need, candidate: Candidate): Obstacle | null => {
  if (need.agentId !== null && candidate.id !== need.agentId) return 'OTHER_AGENT_NAMED';
  if (candidate.id === need.passedBy) return 'GAVE_IT_AWAY';
  if (need.agentId === null && !candidate.groupIds.includes(need.groupId)) return 'NOT_IN_GROUP';
  if (!need.skills.every((skill) => candidate.skills.includes(skill))) return 'SKILL_MISSING';
  if (!candidate.online) return 'OFFLINE';
  if (candidate.load >= candidate.capacity) return 'FULL';
  return null;
};

const speaks = (candidate: Candidate, locale: string): boolean =>
  candidate.locales.length === 0 || candidate.locales.some((own) => sameLanguage(own, locale));

/** The order of preference: each line decides only where those above it leave a tie; the id makes it total. */
const better = (need: Need, a: Candidate, b: Candidate): number =>
  Number(b.id === need.lastAgentId) - Number(a.id === need.lastAgentId) ||
  Number(speaks(b, need.locale)) - Number(speaks(a, need.locale)) ||
  a.load * b.capacity - b.load * a.capacity ||
  (a.lastAssignedAt?.getTime() ?? 0) - (b.lastAssignedAt?.getTime() ?? 0) ||
  (a.id < b.id ? -1 : 1);

const reasonFor = (need: Need, chosen: Candidate, fit: readonly Candidate[]): string => {
  const others = fit.filter((candidate) => candidate !== chosen);
  const why = (): string => {
    if (need.agentId !== null) return 'the agent whom the rule names';
    if (others.length === 0) return 'the only free agent who fits';
    if (chosen.id === need.lastAgentId) return 'had this customer last';
    const rivals = others.filter((other) => speaks(other, need.locale) === speaks(chosen, need.locale));
    if (rivals.length === 0) return `writes ${need.locale}`;
    const tied = rivals.some((other) => other.load * chosen.capacity === chosen.load * other.capacity);
    return tied ? 'idle longest of the least loaded' : 'least loaded';
  };
  return [
    need.ruleName === null ? 'No rule held' : `Rule "${need.ruleName}"`,
    `group "${need.groupName}"`,
    ...(need.skills.length > 0 ? [`skills ${need.skills.join(', ')}`] : []),
    `${chosen.name}: ${why()}`,
    `load ${chosen.load} of ${chosen.capacity}`,
    `${fit.length} could have had it`,
  ].join('; ');
};

/**
 * Who gets it: of those with no obstacle the customer's last agent, then who writes the language, then the least loaded
 * relative to capacity, then the longest idle. The same need and candidates always give the same answer.
 */
export const choose = (need: Need, candidates: readonly Candidate[]): Choice => {
  const judged = candidates.map((candidate) => ({ candidate, why: obstacle(need, candidate) }));
  const fit = judged.filter(({ why }) => why === null).map(({ candidate }) => candidate);
  const [chosen] = [...fit].sort((a, b) => better(need, a, b));
  if (chosen) return { kind: 'chosen', agentId: chosen.id, reason: reasonFor(need, chosen, fit) };
  return {
    kind: 'none',
    obstacles: Object.fromEntries(judged.flatMap(({ candidate, why }) => (why ? [[candidate.id, why]] : []))),
  };
};
