import type { Desk } from '../desk/desk.ts';
import { keepHours } from '../desk/keep-hours.ts';
import * as groups from '../store/groups.ts';

/** The group opens or closes: opening, it serves who waited; and its next change is watched. */
export const hoursChange = async (desk: Desk, groupId: string): Promise<void> => {
  const group = await groups.byId(desk.tx, groupId);
  if (group) await keepHours(desk, group);
};
