import { type Db, fault } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { keepHours } from '../desk/keep-hours.ts';
import { serve } from '../desk/serve.ts';
import { goesRound } from '../domain/overflow.ts';
import { plainGroup, type SkillGroup } from '../domain/waiting.ts';
import * as groups from '../store/groups.ts';

export type GroupChange = { readonly id: string | null; readonly values: Partial<Omit<SkillGroup, 'id' | 'open'>> };

/** Makes or changes a group; returns its id. What waits in it keeps the needs that it came with; hours count at once. Faults: BAD_USER_INPUT, NOT_FOUND. */
export const saveSkillGroup = (db: Db, { id, values }: GroupChange): Promise<string> =>
  atDesk(db, async (desk) => {
    const { tx } = desk;
    const all = await groups.list(tx);
    const known = id === null ? null : all.find((group) => group.id === id);
    if (known === undefined) throw fault('NOT_FOUND', 'There is no such group.');
    if (known === null && values.name === undefined) throw fault('BAD_USER_INPUT', 'A new group needs a name.');
    const group: SkillGroup = { ...(known ?? { ...plainGroup, id: tx.newId() }), ...values };
    if (group.overflowTo !== null && !all.some((other) => other.id === group.overflowTo)) {
      throw fault('NOT_FOUND', 'There is no group to overflow to.');
    }
    if (goesRound(group, all)) throw fault('BAD_USER_INPUT', 'Overflow goes round in a circle.');
    await groups.save(tx, group);
    if ((await keepHours(desk, group)) && !group.open) await serve(desk, null);
    return group.id;
  });
