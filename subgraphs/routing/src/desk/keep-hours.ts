import { changesAt, hoursOf, isOpen } from '../domain/hours.ts';
import type { SkillGroup } from '../domain/waiting.ts';
import * as groups from '../store/groups.ts';
import * as timers from '../store/timers.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';

/** Keeps by the clock whether the group is open, and watches the next change of its hours. Returns whether it is open. */
export const keepHours = async ({ tx, now }: Desk, group: SkillGroup): Promise<boolean> => {
  if (group.hours === null && group.open) return true;
  const hours = hoursOf(group.hours);
  const open = isOpen(hours, now);
  const next = changesAt(hours, now);
  if (next) await timers.set(tx, 'HOURS', group.id, next);
  else await timers.clear(tx, group.id, ['HOURS']);
  if (open !== group.open) {
    await groups.setOpen(tx, group.id, open);
    tx.nudge(topics.queue);
  }
  return open;
};
