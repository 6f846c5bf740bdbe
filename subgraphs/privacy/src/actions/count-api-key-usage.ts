import { type Db, fault } from '@liuke/kit';
import { isId } from '../domain/ids.ts';
import * as usage from '../store/api-key-usage.ts';

export type Counted = usage.Usage & { readonly workspaceId: string; readonly keyId: string };

/** Adds what a gateway has counted, each workspace in one transaction of its own; a batch that comes again adds nothing. */
export const countApiKeyUsage = async (
  as: (workspaceId: string) => Db,
  batch: string,
  counted: readonly Counted[],
): Promise<boolean> => {
  const odd = counted.find(
    ({ workspaceId, keyId, day }) => !isId(workspaceId) || !isId(keyId) || !/^\d{4}-\d\d-\d\d$/.test(day),
  );
  if (odd || !isId(batch)) throw fault('BAD_USER_INPUT', 'A batch, a workspace, a key or a day is not one.');
  for (const workspaceId of new Set(counted.map((one) => one.workspaceId))) {
    // In one order, so that two gateways never wait for each other in a circle.
    const its = counted.filter((one) => one.workspaceId === workspaceId).sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
    await as(workspaceId).transaction(async (tx) => {
      if (!(await usage.begin(tx, batch))) return;
      for (const { keyId, ...one } of its) await usage.add(tx, keyId, one);
    });
  }
  return true;
};
