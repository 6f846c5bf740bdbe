import { choose } from '../domain/assignment.ts';
import type { QueueEntry } from '../domain/waiting.ts';
import * as agents from '../store/agents.ts';
import * as groups from '../store/groups.ts';
import * as queue from '../store/queue.ts';
import * as rules from '../store/rules.ts';
import { assign } from './assign.ts';
import type { Desk } from './desk.ts';

/** Gives this waiting conversation to whom the domain chooses; false where nobody can have it now, or its group is closed. */
export const serveEntry = async (desk: Desk, entry: QueueEntry): Promise<boolean> => {
  const { tx, now } = desk;
  const { groupId, ruleId, skills, locale, agentId, passedBy } = entry;
  const [group, rule, found] = await Promise.all([
    groups.byId(tx, groupId),
    ruleId === null ? null : rules.byIds(tx, [ruleId]).then((known) => known.get(ruleId) ?? null),
    agents.candidates(tx, entry, now),
  ]);
  if (!group?.open) return false;
  const { best, omitted, lastAgentId } = found;
  const ruleName = rule?.name ?? null;
  const need = { groupId, groupName: group.name, ruleName, skills, locale, agentId, passedBy, lastAgentId };
  const choice = choose(need, best);
  if (choice.kind === 'none') return false;
  const chosen = best.find(({ id }) => id === choice.agentId);
  if (!chosen) return false;
  const { reason } = choice;
  const { weight } = chosen;
  const cause = { kind: 'CHOSEN', agentId: null } as const;
  return assign(desk, chosen, entry, { reason, cause, wait: entry, weight, decision: { need, candidates: best, omitted } });
};

/**
 * Serves the queue until no waiting conversation stands beside an agent who could have it: after every change that gives
 * an agent room (a freed place, coming online, more capacity, a new skill or group), for that agent; with null, for all.
 */
export const serve = async (desk: Desk, agentId: string | null): Promise<void> => {
  for (;;) {
    const entry = await queue.firstServable(desk.tx, agentId, desk.now);
    if (!entry) return;
    if (!(await serveEntry(desk, entry))) throw new Error('A conversation that an agent could have was given to nobody.');
  }
};
