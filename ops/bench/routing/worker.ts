import type { Candidate } from '../../../subgraphs/routing/src/domain/assignment.ts';
import type { Agent, Contact } from './day.ts';

/** How much longer each conversation takes beside others: a factor, 1 where the agent has it alone. */
export type Attention = (load: number, capacity: number) => number;

/** Capacity says how many this agent can hold: full, everybody is slowed down alike (but those who hold one alone). */
export const slowedByShare: Attention = (load, capacity) => 1 + (0.6 * (load - 1)) / capacity;
/** People are all alike: each conversation more slows down the others by as much. */
export const slowedByNumber: Attention = (load) => 1 + 0.18 * (load - 1);

/** An agent at work: several conversations side by side, each going on at the speed that the number of them allows. */
export type Worker = {
  readonly agent: Agent;
  readonly open: Map<Contact, number>;
  online: boolean;
  lastAssignedAt: number | null;
  /** Until when the figures below and the work left are counted. */
  countedTo: number;
  /** Milliseconds times conversations in hand. */
  occupied: number;
  handled: number;
  /** The most conversations in hand at once. */
  most: number;
  /** Counts up with each change of what is in hand: an older forecast of the next end is void. */
  forecast: number;
};

export const hire = (agent: Agent): Worker => ({
  agent,
  open: new Map(),
  online: false,
  lastAssignedAt: null,
  countedTo: 0,
  occupied: 0,
  handled: 0,
  most: 0,
  forecast: 0,
});

/** The work goes on until `now`. */
export const goOn = (worker: Worker, now: number, attention: Attention): void => {
  const { open, agent } = worker;
  const passed = now - worker.countedTo;
  worker.countedTo = now;
  if (open.size === 0 || passed === 0) return;
  worker.occupied += passed * open.size;
  const done = passed / attention(open.size, agent.capacity);
  for (const [contact, left] of open) open.set(contact, left - done);
};

export const begin = (worker: Worker, contact: Contact, now: number): void => {
  worker.open.set(contact, contact.work);
  worker.most = Math.max(worker.most, worker.open.size);
  worker.lastAssignedAt = now;
};

/** Which ends first if nothing changes, and when, on a whole millisecond. */
export const nextEnd = (worker: Worker, attention: Attention): { contact: Contact; at: number } | null => {
  let first: { contact: Contact; left: number } | null = null;
  for (const [contact, left] of worker.open) if (!first || left < first.left) first = { contact, left };
  if (!first) return null;
  const slow = attention(worker.open.size, worker.agent.capacity);
  return { contact: first.contact, at: Math.ceil(worker.countedTo + Math.max(0, first.left) * slow) };
};

/** In hundredths of a place, as routing counts load. */
const place = 100;

/** The worker as routing's choice sees one. */
export const candidateOf = ({ agent, online, open, lastAssignedAt }: Worker): Candidate => {
  const seen = {
    id: agent.id,
    name: agent.id,
    online,
    groupIds: agent.groupIds,
    skills: agent.skills,
    locales: agent.locales,
    load: open.size * place,
    capacity: agent.capacity * place,
    weight: place,
    lastAssignedAt: lastAssignedAt === null ? null : new Date(lastAssignedAt),
  };
  return seen;
};
