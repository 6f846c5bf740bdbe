import { plainSettings } from '../../../subgraphs/routing/src/domain/settings.ts';
import { agenda } from './agenda.ts';
import type { Contact, Day } from './day.ts';
import type { Rule } from './rules.ts';
import { groups } from './trade.ts';
import { type Attention, begin, candidateOf, goOn, hire, nextEnd, type Worker } from './worker.ts';

/** What became of one contact. */
export type Fate = {
  readonly contact: Contact;
  /** Milliseconds until an agent had it or the customer gave up. */
  readonly waited: number;
  /** Null: the customer gave up. */
  readonly agentId: string | null;
  /** Who had this customer before on that day. */
  readonly lastAgentId: string | null;
  readonly endedAt: number;
};
export type Outcome = { readonly fates: readonly Fate[]; readonly workers: readonly Worker[] };

/** A contact that waits: what it still needs changes with time. */
type Wait = { readonly contact: Contact; readonly rank: number; groupId: string; skills: readonly string[] };

type Event =
  | { readonly kind: 'comes'; readonly contact: Contact }
  | { readonly kind: 'relax' | 'overflow' | 'gives up'; readonly wait: Wait }
  | { readonly kind: 'ends'; readonly worker: Worker; readonly forecast: number; readonly contact: Contact }
  | { readonly kind: 'on' | 'off'; readonly worker: Worker };

/** The day under one rule, on a clock of its own, until the last conversation has ended. */
export const simulate = (day: Day, rule: Rule, attention: Attention): Outcome => {
  const ahead = agenda<Event>();
  const pick = rule.chooser();
  const workers = new Map(day.agents.map((agent) => [agent.id, hire(agent)]));
  const members = new Map(
    groups.map(({ id }) => [id, [...workers.values()].filter(({ agent }) => agent.groupIds.includes(id))]),
  );
  const queues = new Map<string, Wait[]>(groups.map(({ id }) => [id, []]));
  const had = new Map<string, string>();
  const started = new Map<Contact, Omit<Fate, 'endedAt'>>();
  const fates: Fate[] = [];

  const fits = (wait: Wait, { agent }: Worker): boolean => wait.skills.every((skill) => agent.skills.includes(skill));
  const sooner = (a: Wait, b: Wait): boolean => a.rank < b.rank || (a.rank === b.rank && a.contact.id < b.contact.id);

  const join = (wait: Wait): void => {
    const queue = queues.get(wait.groupId)!;
    const place = queue.findIndex((other) => sooner(wait, other));
    queue.splice(place < 0 ? queue.length : place, 0, wait);
  };
  /** False where it waits no more. */
  const leave = (wait: Wait): boolean => {
    const queue = queues.get(wait.groupId)!;
    const place = queue.indexOf(wait);
    if (place >= 0) queue.splice(place, 1);
    return place >= 0;
  };

  const forecast = (worker: Worker): void => {
    const next = nextEnd(worker, attention);
    worker.forecast++;
    if (next) ahead.note(next.at, { kind: 'ends', worker, forecast: worker.forecast, contact: next.contact });
  };

  /** To whom the rule gives it; false where nobody can have it. */
  const serve = (wait: Wait, now: number): boolean => {
    const { contact, groupId, skills } = wait;
    const lastAgentId = had.get(contact.customerId) ?? null;
    const need = {
      groupId,
      groupName: groupId,
      ruleName: null,
      skills,
      locale: contact.locale,
      agentId: null,
      passedBy: null,
      lastAgentId,
    };
    const chosen = pick(need, members.get(groupId)!.map(candidateOf));
    const worker = chosen === null ? undefined : workers.get(chosen);
    if (!worker) return false;
    leave(wait);
    goOn(worker, now, attention);
    begin(worker, contact, now);
    forecast(worker);
    started.set(contact, { contact, waited: now - contact.at, agentId: worker.agent.id, lastAgentId });
    had.set(contact.customerId, worker.agent.id);
    return true;
  };

  /** The agent's free places go to whoever waits and is first, of all groups that the agent is in. */
  const fill = (worker: Worker, now: number): void => {
    while (worker.online && worker.open.size < worker.agent.capacity) {
      const firsts = worker.agent.groupIds.flatMap((id) => queues.get(id)!.find((wait) => fits(wait, worker)) ?? []);
      const [first] = firsts.sort((a, b) => (sooner(a, b) ? -1 : 1));
      if (!first) return;
      if (!serve(first, now)) throw new Error('A conversation that an agent could have was given to nobody.');
    }
  };

  const wait = (entry: Wait, now: number): void => {
    join(entry);
    if (serve(entry, now) || !rule.queue.widens) return;
    if (entry.skills.length > 0) ahead.note(now + plainSettings.relaxAfterSeconds * 1000, { kind: 'relax', wait: entry });
    const { overflowAfterSeconds } = groups.find(({ id }) => id === entry.groupId)!;
    if (overflowAfterSeconds !== null) ahead.note(now + overflowAfterSeconds * 1000, { kind: 'overflow', wait: entry });
  };

  const happen = (event: Event, now: number): void => {
    if (event.kind === 'comes') {
      const { contact } = event;
      const entry = { contact, rank: rule.queue.rank(contact), groupId: contact.groupId, skills: contact.skills };
      ahead.note(now + contact.patience, { kind: 'gives up', wait: entry });
      wait(entry, now);
    } else if (event.kind === 'relax') {
      event.wait.skills = [];
      if (queues.get(event.wait.groupId)!.includes(event.wait)) serve(event.wait, now);
    } else if (event.kind === 'overflow') {
      if (!leave(event.wait)) return;
      event.wait.groupId = groups.find(({ id }) => id === event.wait.groupId)!.overflowTo!;
      event.wait.skills = [];
      wait(event.wait, now);
    } else if (event.kind === 'gives up') {
      if (!leave(event.wait)) return;
      const { contact } = event.wait;
      const lastAgentId = had.get(contact.customerId) ?? null;
      fates.push({ contact, waited: contact.patience, agentId: null, lastAgentId, endedAt: now });
    } else if (event.kind === 'ends') {
      const { worker, contact } = event;
      if (event.forecast !== worker.forecast) return;
      goOn(worker, now, attention);
      worker.open.delete(contact);
      worker.handled++;
      fates.push({ ...started.get(contact)!, endedAt: now });
      forecast(worker);
      fill(worker, now);
    } else if (event.kind === 'on' || event.kind === 'off') {
      event.worker.online = event.kind === 'on';
      fill(event.worker, now);
    }
  };

  for (const contact of day.contacts) ahead.note(contact.at, { kind: 'comes', contact });
  for (const worker of workers.values()) {
    for (const { from, to } of worker.agent.online) {
      ahead.note(from, { kind: 'on', worker });
      ahead.note(to, { kind: 'off', worker });
    }
  }
  for (let next = ahead.next(); next; next = ahead.next()) happen(next.event, next.at);
  return { fates, workers: [...workers.values()] };
};
