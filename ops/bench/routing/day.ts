import { type Random, random } from './random.ts';
import { groups, intents, locales, skillsOf, workSigma } from './trade.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A stretch of the day, in milliseconds since midnight. */
export type Span = { readonly from: number; readonly to: number };

export type Agent = {
  readonly id: string;
  readonly groupIds: readonly string[];
  readonly skills: readonly string[];
  readonly locales: readonly string[];
  readonly capacity: number;
  /** When the agent takes new conversations: the shift without its breaks. */
  readonly online: readonly Span[];
};

/** One customer's coming with one question. */
export type Contact = {
  readonly id: string;
  readonly customerId: string;
  readonly at: number;
  readonly groupId: string;
  readonly skills: readonly string[];
  readonly locale: string;
  readonly vip: boolean;
  /** What it would take an agent who has nothing else to do, in milliseconds. */
  readonly work: number;
  /** How long the customer waits before giving up, in milliseconds. */
  readonly patience: number;
};

export type Day = { readonly agents: readonly Agent[]; readonly contacts: readonly Contact[] };
export type Size = { readonly agents: number; readonly contacts: number };

const opens = 8 * hour;
const closes = 22 * hour;
const shifts = [
  { from: 7.75, weight: 40 },
  { from: 11, weight: 20 },
  { from: 13.75, weight: 40 },
] as const;
const shiftHours = 8.5;

/** How many come at this hour, in any unit: a morning and an evening peak over an even base. */
const demandAt = (at: number): number => {
  const bell = (peak: number, width: number): number => Math.exp(-(((at / hour - peak) / width) ** 2));
  return 1 + 1.4 * bell(10.5, 1.2) + 1.8 * bell(20, 1.2);
};
const demandMost = 3;

/** The same seed and size give the same day. */
export const dayOf = (seed: number, size: Size): Day => {
  const dice = random(seed);
  return { agents: staff(dice, size.agents), contacts: comings(dice, size.contacts) };
};

const numbered = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(5, '0')}`;

/** As many for each group as its share of the work, so that no group is short by plan. */
const staff = (dice: Random, count: number): Agent[] => {
  const workOf = (group: string): number =>
    intents.reduce((sum, { group: own, minutes, weight }) => sum + (own === group ? minutes * weight : 0), 0);
  const whole = groups.reduce((sum, { id }) => sum + workOf(id), 0);
  const ends = groups.map((_, index) => groups.slice(0, index + 1).reduce((sum, { id }) => sum + workOf(id), 0) / whole);
  return Array.from({ length: count }, (_, index) => {
    const own = groups[ends.findIndex((end) => (index + 0.5) / count < end)] ?? groups[0]!;
    const other = dice.chance(0.3) ? dice.pick(groups) : own;
    const groupIds = [...new Set([own.id, other.id])];
    return {
      id: numbered('agent', index),
      groupIds,
      skills: groupIds.flatMap(skillsOf).filter(() => dice.chance(0.55)),
      locales: spoken(dice),
      capacity: dice.weighted([1, 2, 3, 4, 5], (places) => [1, 3, 5, 3, 2][places - 1]!),
      online: rota(dice),
    };
  });
};

const spoken = (dice: Random): string[] => {
  const first = dice.weighted(locales, ({ weight }) => weight).locale;
  const second = dice.chance(0.3) ? dice.pick(locales).locale : first;
  return [...new Set([first, second])];
};

/** A shift with a meal of 45 minutes and two breaks of 15. */
const rota = (dice: Random): Span[] => {
  const begins = (dice.weighted(shifts, ({ weight }) => weight).from + dice.between(-0.2, 0.2)) * hour;
  const breaks = [
    { after: dice.between(1.2, 2.2), minutes: 15 },
    { after: dice.between(3.2, 4.8), minutes: 45 },
    { after: dice.between(6.2, 7.4), minutes: 15 },
  ].map(({ after, minutes }) => ({ from: begins + after * hour, to: begins + after * hour + minutes * minute }));
  const edges = [begins, ...breaks.flatMap(({ from, to }) => [from, to]), begins + shiftHours * hour].map(Math.round);
  return [0, 2, 4, 6].map((index) => ({ from: edges[index]!, to: edges[index + 1]! }));
};

type Customer = { readonly id: string; readonly locale: string; readonly vip: boolean; last: number };

const comings = (dice: Random, count: number): Contact[] => {
  const times = Array.from({ length: count }, () => timeOfComing(dice)).sort((a, b) => a - b);
  const known: Customer[] = [];
  return times.map((at, index) => {
    const customer = whoComes(dice, known, at);
    customer.last = at;
    const intent = dice.weighted(intents, ({ weight }) => weight);
    return {
      id: numbered('contact', index),
      customerId: customer.id,
      at,
      groupId: intent.group,
      skills: intent.skill === null ? [] : [intent.skill],
      locale: customer.locale,
      vip: customer.vip,
      work: Math.round(dice.logNormal(intent.minutes * minute, workSigma)),
      patience: Math.round(dice.logNormal(6 * minute, 0.8)),
    };
  });
};

const timeOfComing = (dice: Random): number => {
  for (;;) {
    const at = Math.round(dice.between(opens, closes));
    if (dice.chance(demandAt(at) / demandMost)) return at;
  }
};

/** Somebody new, or one in four times somebody who was here an hour ago or earlier. */
const whoComes = (dice: Random, known: Customer[], at: number): Customer => {
  const before = dice.chance(0.25) && known.length > 0 ? dice.pick(known) : null;
  if (before && at - before.last >= hour) return before;
  const { locale } = dice.weighted(locales, ({ weight }) => weight);
  const customer = { id: numbered('customer', known.length), locale, vip: dice.chance(0.08), last: at };
  known.push(customer);
  return customer;
};
