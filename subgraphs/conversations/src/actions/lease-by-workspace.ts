import type { Db, Tx } from '@liuke/kit';

/**
 * Leases what is due in any workspace, workspace by workspace: the schedule shows only that something is due, its words are read by
 * the house within each. In the order in which each workspace's first came due.
 */
export const leaseByWorkspace = async <Due extends { readonly workspaceId: string }, Leased>(
  due: readonly Due[],
  inWorkspace: (workspaceId: string) => Db,
  lease: (tx: Tx, mine: readonly Due[]) => Promise<Leased[]>,
): Promise<Leased[]> => {
  const byWorkspace = new Map<string, Due[]>();
  for (const one of due) byWorkspace.set(one.workspaceId, [...(byWorkspace.get(one.workspaceId) ?? []), one]);
  const leased: Leased[] = [];
  for (const [workspaceId, mine] of byWorkspace)
    leased.push(...(await inWorkspace(workspaceId).transaction((tx) => lease(tx, mine))));
  return leased;
};
