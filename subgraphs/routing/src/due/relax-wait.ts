import type { Desk } from '../desk/desk.ts';
import { relaxAt } from '../desk/enqueue.ts';
import { presenceOf } from '../domain/agent.ts';
import { canRelax, relaxed } from '../domain/queue.ts';
import * as agents from '../store/agents.ts';
import * as groups from '../store/groups.ts';
import * as presence from '../store/presence.ts';
import * as queue from '../store/queue.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';

/** Waited too long for just the right agent: what is asked for gets less, step by step. */
export const relaxWait = async (desk: Desk, entryId: string): Promise<void> => {
  const { tx, change, now } = desk;
  const wait = (await queue.byIds(tx, [entryId])).get(entryId);
  if (!wait || wait.leftAt !== null) return;
  const group = await groups.byId(tx, wait.groupId);
  const named = wait.agentId === null ? null : await agents.byId(tx, wait.agentId);
  const there = named && !named.disabled && presenceOf(await presence.byAgent(tx, named.id), now) === 'ONLINE';
  const wish = relaxed(wait, group?.skills ?? [], there ?? false);
  // Who waits for an agent who is there and busy goes on doing so: looked at again, for that agent may leave.
  if (canRelax(wish)) await timers.set(tx, 'RELAX', entryId, relaxAt(desk, group));
  if (wish.agentId === wait.agentId && wish.passedBy === wait.passedBy && wish.skills.length === wait.skills.length) return;
  await queue.relax(tx, entryId, wish, change);
  tx.nudge(topics.queue);
};
