import type { Db, Tx } from '@liuke/kit';

/**
 * Leases what is due in any workspace, workspace by workspace: the schedule shows only that something is due, its words are read by
 * the house within each. In the order in which each workspace's first came due. A workspace that fails (its key service is away) takes
 * nothing from the others; it is told by throwing where nothing else could be leased.
 */
export const leaseByWorkspace = async <Due extends { readonly workspaceId: string }, Leased>(
  due: readonly Due[],
  inWorkspace: (workspaceId: string) => Db,
  lease: (tx: Tx, mine: readonly Due[]) => Promise<Leased[]>,
): Promise<Leased[]> => {
  const byWorkspace = new Map<string, Due[]>();
  for (const one of due) byWorkspace.set(one.workspaceId, [...(byWorkspace.get(one.workspaceId) ?? []), one]);
  const leased: Leased[] = [];
  const failures: unknown[] = [];
  for (const [workspaceId, mine] of byWorkspace) {
    try {
      leased.push(...(await inWorkspace(workspaceId).transaction((tx) => lease(tx, mine))));
    } catch (error) {
      // What others have leased is theirs for as long as the lease: thrown away it would wait that long.
      failures.push(error);
    }
  }
  if (leased.length === 0 && failures.length > 0) throw failures[0];
  return leased;
};
