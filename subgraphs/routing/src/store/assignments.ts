import { type Db, openColumns, sealColumn, type Tx } from '@liuke/kit';
import type { Decided } from '../domain/explanation.ts';
import { priorityPointMs } from '../domain/queue.ts';
import type { Assignment, EndReason } from '../domain/waiting.ts';

const columns = `id, conversation_id, customer_id, agent_id, group_id, rule_id, priority, skills, reason, cause, caused_by,
  note, rank, assigned_at, ended_at, end_reason, end_note, given_by, accept_by, forced, weight, counted, change`;

const table = 'routing.assignment';

/** With what was written at a hand-over opened. */
const opened = (db: Db, rows: readonly Assignment[]): Promise<Assignment[]> =>
  openColumns(db, table, ['note', 'endNote'], rows);

/** Where there is no note nobody waits for a key: whoever sends statements one behind the other relies on it. */
const sealNote = (tx: Tx, { id, customerId }: Pick<Assignment, 'id' | 'customerId'>, column: string, note: string) =>
  sealColumn(tx, customerId, { table, column, id }, note);

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Assignment>> => {
  const rows = await db.query<Assignment>(
    `-- assignments.byIds
     select ${columns} from routing.assignment where workspace_id = $1 and id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map((await opened(db, rows)).map((row) => [row.id, row]));
};

/** Who has them now, by conversation. */
export const open = async (db: Db, conversationIds: readonly string[]): Promise<ReadonlyMap<string, Assignment>> => {
  const rows = await db.query<Assignment>(
    `-- assignments.open
     select ${columns} from routing.assignment
     where workspace_id = $1 and conversation_id = any ($2::uuid[]) and ended_at is null`,
    [db.viewer.workspaceId, conversationIds],
  );
  return new Map((await opened(db, rows)).map((row) => [row.conversationId, row]));
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
  for (const row of await opened(db, rows)) all.get(row.conversationId)?.push(row);
  return all;
};

export const openOfAgent = async (db: Db, agentId: string): Promise<Assignment[]> => {
  const rows = await db.query<Assignment>(
    `-- assignments.openOfAgent
     select ${columns} from routing.assignment
     where workspace_id = $1 and agent_id = $2 and ended_at is null order by rank, id`,
    [db.viewer.workspaceId, agentId],
  );
  return opened(db, rows);
};

export const openOfCustomer = async (db: Db, customerId: string): Promise<Assignment[]> => {
  const rows = await db.query<Assignment>(
    `-- assignments.openOfCustomer
     select ${columns} from routing.assignment where workspace_id = $1 and customer_id = $2 and ended_at is null order by id`,
    [db.viewer.workspaceId, customerId],
  );
  return opened(db, rows);
};

/** The agent's, made or ended after a change, oldest change first. */
export const changedAfter = (db: Db, agentId: string, change: number): Promise<{ id: string; change: number }[]> =>
  db.query(
    `-- assignments.changedAfter
     select id, change from routing.assignment
     where workspace_id = $1 and agent_id = $2 and change > $3 order by change, ended_at nulls last, id`,
    [db.viewer.workspaceId, agentId, change],
  );

export type Claim = Omit<Assignment, 'endedAt' | 'endReason' | 'endNote'> & {
  /** The wait that ends with it; null where it did not wait. */
  readonly waitId: string | null;
  /** When it may have gone idle; null: that is not watched. */
  readonly idleAt: Date | null;
  /** What the agent was chosen from; null where nobody chose. */
  readonly decision: Decided | null;
};

/**
 * The one way to room and to a conversation, in one statement: room is taken where it is free (or where it is forced), and only
 * then the wait ends, the assignment begins, and what is to be known and watched of it is kept. False: nothing has changed.
 */
export const claim = async (tx: Tx, claim: Claim): Promise<boolean> => {
  const { decision, id } = claim;
  const note = claim.note === null ? null : await sealNote(tx, claim, 'note', claim.note);
  const rows = await tx.query(
    `-- assignments.claim
     with room as (
       update routing.agent set load = load + 1, burden = burden + $17, last_assigned_at = $13
       where workspace_id = $1 and id = $5 and (burden + $17 <= capacity * 100 or $16) and not disabled returning id
     ), served as (
       update routing.queue_entry wait set left_at = $13, change = $19 from room
       where wait.workspace_id = $1 and wait.id = $20 and wait.left_at is null
     ), quiet as (
       delete from routing.timer using room where workspace_id = $1 and subject_id = $20
     ), watched as (
       insert into routing.timer (workspace_id, kind, subject_id, due_at)
       select $1, kind, $2, due_at from room cross join (values ('OFFER', $15::timestamptz), ('IDLE', $21)) timer (kind, due_at)
       where due_at is not null
     ), decided as (
       insert into routing.decision (workspace_id, assignment_id, customer_id, decided_at, need, candidates, omitted)
       select $1, $2, $4, $13, $22::jsonb, $23::jsonb, $24 from room where $22::jsonb is not null
     )
     insert into routing.assignment (workspace_id, id, conversation_id, customer_id, agent_id, group_id, rule_id, priority,
       skills, reason, note, rank, assigned_at, given_by, accept_by, forced, weight, counted, change,
       cause, caused_by)
     select $1, $2, $3, $4, room.id, $6, $7, $8, $9::text[], $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $25, $26 from room
     returning 1`,
    [
      tx.viewer.workspaceId,
      id,
      claim.conversationId,
      claim.customerId,
      claim.agentId,
      claim.groupId,
      claim.ruleId,
      claim.priority,
      claim.skills,
      claim.reason,
      note,
      claim.rank,
      claim.assignedAt,
      claim.givenBy,
      claim.acceptBy,
      claim.forced,
      claim.weight,
      claim.counted,
      claim.change,
      claim.waitId,
      claim.idleAt,
      decision && JSON.stringify(decision.need),
      decision && JSON.stringify(decision.candidates),
      decision?.omitted ?? null,
      claim.cause,
      claim.causedBy,
    ],
  );
  return rows.length > 0;
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

/** The agent has it no more, and room for what it counted; its timers ring no more. Nothing where it had ended already. */
export const end = async (
  tx: Tx,
  assignment: Assignment,
  reason: EndReason,
  note: string | null,
  change: number,
): Promise<void> => {
  const sealed = note === null ? null : await sealNote(tx, assignment, 'endNote', note);
  await tx.query(
    `-- assignments.end
     with ended as (
       update routing.assignment set ended_at = $3, end_reason = $4, change = $5, end_note = $6
       where workspace_id = $1 and id = $2 and ended_at is null returning agent_id, counted
     ), quiet as (
       delete from routing.timer using ended where workspace_id = $1 and subject_id = $2
     )
     update routing.agent set load = load - 1, burden = burden - ended.counted from ended
     where agent.workspace_id = $1 and agent.id = ended.agent_id`,
    [tx.viewer.workspaceId, assignment.id, tx.now(), reason, change, sealed],
  );
};
