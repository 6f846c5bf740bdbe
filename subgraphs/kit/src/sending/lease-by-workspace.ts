import type { Db, Tx } from '../db/db.ts';

const secondsOff = 5;

/**
 * Leases what is due in any workspace, workspace by workspace: the schedule shows only that something is due, its words are read by
 * the house within each. In the order in which each workspace's first came due. A workspace that fails (its key service is away, a
 * row was changed) holds up no other: what is due there is put off by some seconds, so that it does not stand first for ever. Throws
 * only where there is nothing else to do.
 */
export const leaseByWorkspace = async <Due extends { readonly workspaceId: string }, Leased>(
  due: readonly Due[],
  inWorkspace: (workspaceId: string) => Db,
  lease: (tx: Tx, mine: readonly Due[]) => Promise<Leased[]>,
  putOff: (tx: Tx, mine: readonly Due[], until: Date) => Promise<void>,
): Promise<Leased[]> => {
  const byWorkspace = new Map<string, Due[]>();
  for (const one of due) byWorkspace.set(one.workspaceId, [...(byWorkspace.get(one.workspaceId) ?? []), one]);
  const leased: Leased[] = [];
  const failures: unknown[] = [];
  for (const [workspaceId, mine] of byWorkspace) {
    const db = inWorkspace(workspaceId);
    try {
      leased.push(...(await db.transaction((tx) => lease(tx, mine))));
    } catch (error) {
      // What others have leased is theirs for as long as the lease: thrown away it would wait that long.
      failures.push(error);
      await db
        .transaction((tx) => putOff(tx, mine, new Date(tx.now().getTime() + secondsOff * 1000)))
        .catch((failure: unknown) => failures.push(failure));
    }
  }
  if (leased.length === 0 && failures.length > 0) throw failures[0];
  return leased;
};
