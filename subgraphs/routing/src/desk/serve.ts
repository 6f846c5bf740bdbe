import { choose } from '../domain/assignment.ts';
import type { QueueEntry } from '../domain/waiting.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as groups from '../store/groups.ts';
import * as queue from '../store/queue.ts';
import * as rules from '../store/rules.ts';
import { assign } from './assign.ts';
import type { Desk } from './desk.ts';

/** Gives this waiting conversation to whom the domain chooses; false where nobody can have it now, or its group is closed. */
export const serveEntry = async (desk: Desk, entry: QueueEntry): Promise<boolean> => {
  const { tx, now } = desk;
  const group = await groups.byId(tx, entry.groupId);
  if (!group?.open) return false;
  const lastAgentId = await assignments.lastAgent(tx, entry.customerId);
  const { best, omitted } = await agents.candidates(tx, { ...entry, lastAgentId }, now);
  if (best.length === 0) return false;
  const rule = entry.ruleId === null ? null : ((await rules.byIds(tx, [entry.ruleId])).get(entry.ruleId) ?? null);
  const need = {
    groupId: entry.groupId,
    groupName: group.name,
    ruleName: rule?.name ?? null,
    skills: entry.skills,
    locale: entry.locale,
    agentId: entry.agentId,
    passedBy: entry.passedBy,
    lastAgentId,
  };
  const choice = choose(need, best);
  if (choice.kind === 'none') return false;
  const chosen = best.find(({ id }) => id === choice.agentId);
  const decision = { need, candidates: best, omitted };
  return chosen !== undefined && assign(desk, chosen, entry, { reason: choice.reason, wait: entry, decision });
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
