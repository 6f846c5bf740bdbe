import type { Db, Tx } from '@liuke/kit';
import { priorityPointMs } from '../domain/queue.ts';
import type { Assignment, EndReason } from '../domain/waiting.ts';

const columns = `id, conversation_id, customer_id, agent_id, group_id, rule_id, priority, skills, reason, note, rank,
  assigned_at, ended_at, end_reason, end_note, given_by, accept_by, forced, weight, counted, change`;

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Assignment>> => {
  const rows = await db.query<Assignment>(
    `-- assignments.byIds
     select ${columns} from routing.assignment where workspace_id = $1 and id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** Who has them now, by conversation. */
export const open = async (db: Db, conversationIds: readonly string[]): Promise<ReadonlyMap<string, Assignment>> => {
  const rows = await db.query<Assignment>(
    `-- assignments.open
     select ${columns} from routing.assignment
     where workspace_id = $1 and conversation_id = any ($2::uuid[]) and ended_at is null`,
    [db.viewer.workspaceId, conversationIds],
  );
  return new Map(rows.map((row) => [row.conversationId, row]));
};

export const openOf = async (db: Db, conversationId: string): Promise<Assignment | null> =>
  (await open(db, [conversationId])).get(conversationId) ?? null;

/** Everybody who had them, by conversation, newest first. */
export const history = async (db: Db, conversationIds: readonly string[]): Promise<ReadonlyMap<string, Assignment[]>> => {
  const rows = await db.query<Assignment>(
    `-- assignments.history
     select ${columns} from routing.assignment
     where workspace_id = $1 and conversation_id = any ($2::uuid[]) order by assigned_at desc, id desc`,
    [db.viewer.workspaceId, conversationIds],
  );
  const all = new Map<string, Assignment[]>(conversationIds.map((id) => [id, []]));
  for (const row of rows) all.get(row.conversationId)?.push(row);
  return all;
};

export const openOfAgent = (db: Db, agentId: string): Promise<Assignment[]> =>
  db.query<Assignment>(
    `-- assignments.openOfAgent
     select ${columns} from routing.assignment
     where workspace_id = $1 and agent_id = $2 and ended_at is null order by rank, id`,
    [db.viewer.workspaceId, agentId],
  );

export const openOfCustomer = (db: Db, customerId: string): Promise<Assignment[]> =>
  db.query<Assignment>(
    `-- assignments.openOfCustomer
     select ${columns} from routing.assignment where workspace_id = $1 and customer_id = $2 and ended_at is null order by id`,
    [db.viewer.workspaceId, customerId],
  );

/** The agent's, made or ended after a change, oldest change first. */
export const changedAfter = (db: Db, agentId: string, change: number): Promise<{ id: string; change: number }[]> =>
  db.query(
    `-- assignments.changedAfter
     select id, change from routing.assignment
     where workspace_id = $1 and agent_id = $2 and change > $3 order by change, ended_at nulls last, id`,
    [db.viewer.workspaceId, agentId, change],
  );

/** Who had this customer's conversation last. */
export const lastAgent = async (db: Db, customerId: string): Promise<string | null> => {
  const [row] = await db.query<{ agentId: string }>(
    `-- assignments.lastAgent
     select agent_id from routing.assignment where workspace_id = $1 and customer_id = $2
     order by assigned_at desc, id desc limit 1`,
    [db.viewer.workspaceId, customerId],
  );
  return row?.agentId ?? null;
};

export const add = async (tx: Tx, assignment: Omit<Assignment, 'endedAt' | 'endReason' | 'endNote'>): Promise<void> => {
  await tx.query(
    `-- assignments.add
     insert into routing.assignment (workspace_id, id, conversation_id, customer_id, agent_id, group_id, rule_id, priority,
       skills, reason, note, rank, assigned_at, given_by, accept_by, forced, weight, counted, change)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      tx.viewer.workspaceId,
      assignment.id,
      assignment.conversationId,
      assignment.customerId,
      assignment.agentId,
      assignment.groupId,
      assignment.ruleId,
      assignment.priority,
      assignment.skills,
      assignment.reason,
      assignment.note,
      assignment.rank,
      assignment.assignedAt,
      assignment.givenBy,
      assignment.acceptBy,
      assignment.forced,
      assignment.weight,
      assignment.counted,
      assignment.change,
    ],
  );
};

export const accept = async (tx: Tx, id: string, change: number): Promise<void> => {
  await tx.query(
    `-- assignments.accept
     update routing.assignment set accept_by = null, change = $3
     where workspace_id = $1 and id = $2 and ended_at is null and accept_by is not null`,
    [tx.viewer.workspaceId, id, change],
  );
};

export const setCounted = async (tx: Tx, id: string, counted: number): Promise<void> => {
  await tx.query(
    `-- assignments.setCounted
     update routing.assignment set counted = $3 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, counted],
  );
};

/** So many points of priority more, for the place that it has when it is handed back. */
export const raise = async (tx: Tx, id: string, points: number): Promise<void> => {
  await tx.query(
    `-- assignments.raise
     update routing.assignment set priority = priority + $3, rank = rank - $3 * $4 * interval '1 millisecond'
     where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, points, priorityPointMs],
  );
};

/** What it counted; null where it had ended already. */
export const end = async (
  tx: Tx,
  id: string,
  reason: EndReason,
  note: string | null,
  change: number,
): Promise<number | null> => {
  const [row] = await tx.query<{ counted: number }>(
    `-- assignments.end
     update routing.assignment set ended_at = $3, end_reason = $4, change = $5, end_note = $6
     where workspace_id = $1 and id = $2 and ended_at is null returning counted`,
    [tx.viewer.workspaceId, id, tx.now(), reason, change, note],
  );
  return row?.counted ?? null;
};
