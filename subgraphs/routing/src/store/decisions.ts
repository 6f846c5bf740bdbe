import type { Db } from '@liuke/kit';
import type { Candidate, Need } from '../domain/assignment.ts';

/** What an agent was chosen from: given to `choose` again, it gives the same agent. */
export type Decision = {
  readonly assignmentId: string;
  readonly customerId: string;
  readonly decidedAt: Date;
  readonly need: Need;
  readonly candidates: readonly Candidate[];
  /** Further agents of the group, none of them better than the last of the candidates. */
  readonly omitted: number;
};

type Stored = Omit<Decision, 'candidates'> & {
  readonly candidates: readonly (Omit<Candidate, 'lastAssignedAt'> & { readonly lastAssignedAt: string | null })[];
};

export const byAssignments = async (db: Db, assignmentIds: readonly string[]): Promise<ReadonlyMap<string, Decision>> => {
  const rows = await db.query<Stored>(
    `-- decisions.byAssignments
     select assignment_id, customer_id, decided_at, need, candidates, omitted from routing.decision
     where workspace_id = $1 and assignment_id = any ($2::uuid[])`,
    [db.viewer.workspaceId, assignmentIds],
  );
  return new Map(
    rows.map((row) => {
      const candidates = row.candidates.map(({ lastAssignedAt, ...candidate }) => ({
        ...candidate,
        lastAssignedAt: lastAssignedAt === null ? null : new Date(lastAssignedAt),
      }));
      return [row.assignmentId, { ...row, candidates }];
    }),
  );
};
