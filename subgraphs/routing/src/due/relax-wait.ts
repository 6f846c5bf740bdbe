import type { Desk } from '../desk/desk.ts';
import { relaxAfterMs, relaxed } from '../domain/queue.ts';
import * as groups from '../store/groups.ts';
import * as queue from '../store/queue.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';

/** Waited too long for the right skills: some, and then all, are given up, and who gave it away may have it again. */
export const relaxWait = async ({ tx, change, now }: Desk, entryId: string): Promise<void> => {
  const wait = (await queue.byIds(tx, [entryId])).get(entryId);
  if (!wait || wait.leftAt !== null) return;
  const group = await groups.byId(tx, wait.groupId);
  const skills = relaxed(wait.skills, group?.skills ?? []);
  await queue.relax(tx, entryId, skills, change);
  if (skills.length > 0) await timers.set(tx, 'RELAX', entryId, new Date(now.getTime() + relaxAfterMs));
  tx.nudge(topics.queue);
};
