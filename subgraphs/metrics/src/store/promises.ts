import type { Db, Tx } from '@liuke/kit';
import type { Range } from '../domain/range.ts';
import { type Grouping, openings } from './facts.ts';

export type Settled = {
  readonly conversationId: string;
  readonly kind: 'FIRST' | 'NEXT';
  readonly dueAt: Date;
  readonly met: boolean;
  readonly settledAt: Date;
  readonly groupId: string;
  readonly agentId: string | null;
};

/** Each promise counts once. News of an answer in time may follow news of a miss: the answer is the truth, in whichever order they come. */
export const settle = async (tx: Tx, settled: Settled): Promise<void> => {
  await tx.query(
    `-- promises.settle
     insert into metrics.promise as known (workspace_id, conversation_id, kind, due_at, met, settled_at, group_id, agent_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace_id, conversation_id, kind, due_at) do update
       set met = true, settled_at = excluded.settled_at, agent_id = excluded.agent_id
       where excluded.met and not known.met`,
    [
      tx.viewer.workspaceId,
      settled.conversationId,
      settled.kind,
      settled.dueAt,
      settled.met,
      settled.settledAt,
      settled.groupId,
      settled.agentId,
    ],
  );
};

export type Kept = { readonly key: string; readonly met: number; readonly missed: number };

/** Promises settled in these openings, by group; grouped by agent or group: by whose the promise was. */
export const count = async (
  db: Db,
  { from, to }: Range,
  by: Grouping,
  groupId: string | null,
): Promise<ReadonlyMap<string, Kept>> => {
  const key = { AGENT: 'promise.agent_id::text', GROUP: 'promise.group_id::text' }[by as string] ?? 'fact.key';
  const rows = await db.query<Kept>(
    `-- promises.count${by}
     select ${key} as key, (count(*) filter (where met))::int as met, (count(*) filter (where not met))::int as missed
     from (${openings(by)}) fact
     join metrics.promise using (workspace_id, conversation_id)
     where promise.settled_at >= fact.started_at and not exists (
       select from metrics.conversation later
       where later.workspace_id = fact.workspace_id and later.conversation_id = fact.conversation_id
         and later.opening > fact.opening and later.started_at <= promise.settled_at)
     group by 1 having ${key} is not null`,
    [from, to, groupId],
  );
  return new Map(rows.map((row) => [row.key, row]));
};
