import { type Candidate, choose, type Need, obstacle } from '../../../subgraphs/routing/src/domain/assignment.ts';
import { priorityPointMs, rankOf } from '../../../subgraphs/routing/src/domain/queue.ts';
import type { Contact } from './day.ts';

/** How waiting conversations are ordered, and whether time widens who may have them. */
export type Queue = {
  /** Earliest first. */
  rank(contact: Contact): number;
  /** Needed skills are given up, and small groups' conversations moved on, after routing's own times. */
  readonly widens: boolean;
};

/** Who gets a conversation of those who could have it now: an id, or null where nobody can. One day's, for it may remember. */
export type Chooser = (need: Need, candidates: readonly Candidate[]) => string | null;

export type Rule = { readonly name: string; readonly queue: Queue; readonly chooser: () => Chooser };

/** What being VIP is worth in the queue, in routing's points of priority. */
const vipPriority = 3;
export const vipAheadMinutes = (vipPriority * priorityPointMs) / 60_000;

const ourQueue: Queue = {
  rank: ({ at, vip }) => rankOf(new Date(at), vip ? vipPriority : 0).getTime(),
  widens: true,
};
const firstComeQueue: Queue = { rank: ({ at }) => at, widens: false };

const ourChoice = (): Chooser => (need, candidates) => {
  const choice = choose(need, candidates);
  return choice.kind === 'chosen' ? choice.agentId : null;
};

/** The next one round the group who could have it. */
const roundRobin = (): Chooser => {
  const last = new Map<string, string>();
  return (need, candidates) => {
    const fit = candidates.filter((candidate) => obstacle(need, candidate) === null);
    const before = last.get(need.groupId) ?? '';
    const next = fit.find(({ id }) => id > before) ?? fit[0];
    if (!next) return null;
    last.set(need.groupId, next.id);
    return next.id;
  };
};

/** Who has the fewest open conversations; of several, who got one longest ago. */
const leastActive = (): Chooser => (need, candidates) => {
  const fit = candidates.filter((candidate) => obstacle(need, candidate) === null);
  const since = ({ lastAssignedAt }: Candidate): number => lastAssignedAt?.getTime() ?? 0;
  const [least] = [...fit].sort((a, b) => a.load - b.load || since(a) - since(b) || (a.id < b.id ? -1 : 1));
  return least?.id ?? null;
};

/** Each as it is sold: the two others take the first who came, and wait for the skill for as long as it takes. */
export const rules: readonly Rule[] = [
  { name: 'ours', queue: ourQueue, chooser: ourChoice },
  { name: 'round-robin', queue: firstComeQueue, chooser: roundRobin },
  { name: 'least-active', queue: firstComeQueue, chooser: leastActive },
];

/** All three over our queue: what the choice of the agent alone does. */
export const choosers: readonly Rule[] = rules.map((rule) => ({ ...rule, queue: ourQueue }));

/** Our choice over other queues: what each part of ours does. */
export const queues: readonly Rule[] = [
  { name: 'ours', queue: ourQueue, chooser: ourChoice },
  { name: 'ours, VIPs not first', queue: { ...ourQueue, rank: firstComeQueue.rank }, chooser: ourChoice },
  { name: 'ours, never widening', queue: { ...ourQueue, widens: false }, chooser: ourChoice },
];
