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

/** An agent as far as the choice looks at one, at the moment of choosing. Load, capacity and weight are hundredths of a place. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly online: boolean;
  readonly groupIds: readonly string[];
  readonly skills: readonly string[];
  readonly locales: readonly string[];
  readonly load: number;
  readonly capacity: number;
  /** What the conversation would weigh; a plain one 100. */
  readonly weight: number;
  readonly lastAssignedAt: Date | null;
};

export type Obstacle = 'OFFLINE' | 'FULL' | 'OTHER_AGENT_NAMED' | 'GAVE_IT_AWAY' | 'NOT_IN_GROUP' | 'SKILL_MISSING';
/** What speaks for one of two who both could have it, in the order of their weight; ID only makes the order total. */
export type Preference = 'LAST_AGENT' | 'LANGUAGE' | 'LEAST_LOADED' | 'LONGEST_IDLE' | 'ID';
export type Criterion = 'NAMED' | 'ONLY_ONE' | Preference;

export type Choice =
  | {
      readonly kind: 'chosen';
      readonly agentId: string;
      /** In words, for a supervisor. */
      readonly reason: string;
      readonly criterion: Criterion;
      /** Why each other one was passed over: what stood in the way, or what spoke for the chosen one. */
      readonly passedOver: Readonly<Record<string, Obstacle | Preference>>;
    }
  | { readonly kind: 'none'; readonly obstacles: Readonly<Record<string, Obstacle>> };

/** Why this agent cannot have it; null when nothing stands in the way. */
export const obstacle = (need: Need, candidate: Candidate): Obstacle | null => {
  if (need.agentId !== null && candidate.id !== need.agentId) return 'OTHER_AGENT_NAMED';
  if (candidate.id === need.passedBy) return 'GAVE_IT_AWAY';
  if (need.agentId === null && !candidate.groupIds.includes(need.groupId)) return 'NOT_IN_GROUP';
  if (!need.skills.every((skill) => candidate.skills.includes(skill))) return 'SKILL_MISSING';
  if (!candidate.online) return 'OFFLINE';
  if (candidate.load + candidate.weight > candidate.capacity) return 'FULL';
  return null;
};

const speaks = (candidate: Candidate, locale: string): boolean =>
  candidate.locales.length === 0 || candidate.locales.some((own) => sameLanguage(own, locale));

type Comparison = (need: Need, a: Candidate, b: Candidate) => number;

/** Negative: a is preferred. Each decides only where those before it leave a tie. */
const preferences: readonly (readonly [Preference, Comparison])[] = [
  ['LAST_AGENT', (need, a, b) => Number(b.id === need.lastAgentId) - Number(a.id === need.lastAgentId)],
  ['LANGUAGE', (need, a, b) => Number(speaks(b, need.locale)) - Number(speaks(a, need.locale))],
  ['LEAST_LOADED', (_, a, b) => a.load * b.capacity - b.load * a.capacity],
  ['LONGEST_IDLE', (_, a, b) => (a.lastAssignedAt?.getTime() ?? 0) - (b.lastAssignedAt?.getTime() ?? 0)],
];

const better: Comparison = (need, a, b) => {
  for (const [, compare] of preferences) {
    const order = compare(need, a, b);
    if (order !== 0) return order;
  }
  return a.id < b.id ? -1 : 1;
};

/** What decided between the chosen one and another who could have it too. */
const decisive = (need: Need, chosen: Candidate, other: Candidate): Preference =>
  preferences.find(([, compare]) => compare(need, chosen, other) !== 0)?.[0] ?? 'ID';

const order: readonly Preference[] = [...preferences.map(([name]) => name), 'ID'];

/** The last preference that it took to leave the chosen one alone. */
const criterionOf = (need: Need, chosen: Candidate, others: readonly Candidate[]): Criterion => {
  if (need.agentId !== null) return 'NAMED';
  if (others.length === 0) return 'ONLY_ONE';
  const decided = others.map((other) => order.indexOf(decisive(need, chosen, other)));
  return order[Math.max(...decided)] ?? 'ID';
};

const why = (criterion: Criterion, need: Need): string =>
  ({
    NAMED: 'the agent whom the rule names',
    ONLY_ONE: 'the only free agent who fits',
    LAST_AGENT: 'had this customer last',
    LANGUAGE: `writes ${need.locale}`,
    LEAST_LOADED: 'least loaded',
    LONGEST_IDLE: 'idle longest of the least loaded',
    ID: 'idle longest of the least loaded',
  })[criterion];

const reasonFor = (need: Need, chosen: Candidate, criterion: Criterion, fit: number): string =>
  [
    need.ruleName === null ? 'No rule held' : `Rule "${need.ruleName}"`,
    `group "${need.groupName}"`,
    ...(need.skills.length > 0 ? [`skills ${need.skills.join(', ')}`] : []),
    `${chosen.name}: ${why(criterion, need)}`,
    `load ${chosen.load / 100} of ${chosen.capacity / 100}`,
    `${fit} could have had it`,
  ].join('; ');

/**
 * Who gets it: of those with no obstacle the customer's last agent, then who writes the language, then the least loaded
 * relative to capacity, then the longest idle. The same need and candidates always give the same answer.
 */
export const choose = (need: Need, candidates: readonly Candidate[]): Choice => {
  const judged = candidates.map((candidate) => ({ candidate, obstacle: obstacle(need, candidate) }));
  const fit = judged.flatMap((one) => (one.obstacle === null ? [one.candidate] : []));
  const obstacles = Object.fromEntries(judged.flatMap((one) => (one.obstacle ? [[one.candidate.id, one.obstacle]] : [])));
  const [chosen, ...others] = fit.sort((a, b) => better(need, a, b));
  if (!chosen) return { kind: 'none', obstacles };
  const criterion = criterionOf(need, chosen, others);
  const passedOver = {
    ...obstacles,
    ...Object.fromEntries(others.map((other) => [other.id, decisive(need, chosen, other)])),
  };
  const reason = reasonFor(need, chosen, criterion, fit.length);
  return { kind: 'chosen', agentId: chosen.id, reason, criterion, passedOver };
};
