import type { Db, Tx } from '@liuke/kit';
import { priorityPointMs, type Wish } from '../domain/queue.ts';
import type { QueueEntry } from '../domain/waiting.ts';

const columns = `e.id, e.conversation_id, e.customer_id, e.group_id, e.rule_id, e.priority, e.skills, e.channel, e.weight, e.locale, e.agent_id,
  e.passed_by, e.since, e.rank, e.left_at, e.change`;

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, QueueEntry>> => {
  const rows = await db.query<QueueEntry>(
    `-- queue.byIds
     select ${columns} from routing.queue_entry e where e.workspace_id = $1 and e.id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** The waits that go on, by conversation. */
export const waiting = async (db: Db, conversationIds: readonly string[]): Promise<ReadonlyMap<string, QueueEntry>> => {
  const rows = await db.query<QueueEntry>(
    `-- queue.waiting
     select ${columns} from routing.queue_entry e
     where e.workspace_id = $1 and e.conversation_id = any ($2::uuid[]) and e.left_at is null`,
    [db.viewer.workspaceId, conversationIds],
  );
  return new Map(rows.map((row) => [row.conversationId, row]));
};

export const waitOf = async (db: Db, conversationId: string): Promise<QueueEntry | null> =>
  (await waiting(db, [conversationId])).get(conversationId) ?? null;

/** The conversation's newest wait, over or not. */
export const latest = async (db: Db, conversationId: string): Promise<QueueEntry | null> => {
  const [row] = await db.query<QueueEntry>(
    `-- queue.latest
     select ${columns} from routing.queue_entry e where e.workspace_id = $1 and e.conversation_id = $2
     order by e.change desc, e.left_at desc nulls first limit 1`,
    [db.viewer.workspaceId, conversationId],
  );
  return row ?? null;
};

/** In the order in which they will be served. */
export const list = (db: Db, groupId: string | null, limit: number): Promise<QueueEntry[]> =>
  db.query<QueueEntry>(
    `-- queue.list
     select ${columns} from routing.queue_entry e
     where e.workspace_id = $1 and e.left_at is null and ($2::uuid is null or e.group_id = $2)
     order by e.rank, e.id limit $3`,
    [db.viewer.workspaceId, groupId, limit],
  );

/** What came or left after a change, oldest change first. */
export const changedAfter = (db: Db, change: number, groupId: string | null): Promise<{ id: string; change: number }[]> =>
  db.query(
    `-- queue.changedAfter
     select id, change from routing.queue_entry
     where workspace_id = $1 and change > $2 and ($3::uuid is null or group_id = $3) order by change, left_at nulls last, id`,
    [db.viewer.workspaceId, change, groupId],
  );

export const add = async (tx: Tx, entry: QueueEntry): Promise<void> => {
  await tx.query(
    `-- queue.add
     insert into routing.queue_entry (workspace_id, id, conversation_id, customer_id, group_id, rule_id, priority, skills,
       locale, agent_id, passed_by, since, rank, channel, weight, change)
     values ($1, $2, $3, $4, $5, $6, $7, $8::text[], $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.viewer.workspaceId,
      entry.id,
      entry.conversationId,
      entry.customerId,
      entry.groupId,
      entry.ruleId,
      entry.priority,
      entry.skills,
      entry.locale,
      entry.agentId,
      entry.passedBy,
      entry.since,
      entry.rank,
      entry.channel,
      entry.weight,
      entry.change,
    ],
  );
};

export const leave = async (tx: Tx, id: string, change: number): Promise<void> => {
  await tx.query(
    `-- queue.leave
     update routing.queue_entry set left_at = $3, change = $4 where workspace_id = $1 and id = $2 and left_at is null`,
    [tx.viewer.workspaceId, id, tx.now(), change],
  );
};

/** Only this is asked for from now on. */
export const relax = async (tx: Tx, id: string, { skills, agentId, passedBy }: Wish, change: number): Promise<void> => {
  await tx.query(
    `-- queue.relax
     update routing.queue_entry set skills = $3::text[], agent_id = $4, passed_by = $5, change = $6
     where workspace_id = $1 and id = $2 and left_at is null`,
    [tx.viewer.workspaceId, id, skills, agentId, passedBy, change],
  );
};

/** So many points of priority more, and its place with them. */
export const raise = async (tx: Tx, id: string, points: number, change: number): Promise<void> => {
  await tx.query(
    `-- queue.raise
     update routing.queue_entry set priority = priority + $3, rank = rank - $3 * $5 * interval '1 millisecond', change = $4
     where workspace_id = $1 and id = $2 and left_at is null`,
    [tx.viewer.workspaceId, id, points, change, priorityPointMs],
  );
};

/** Weighs what waits by its channel; of one conversation, or of all. */
export const weighAll = async (
  tx: Tx,
  channelWeights: Readonly<Record<string, number>>,
  conversationId: string | null = null,
): Promise<boolean> => {
  const rows = await tx.query(
    `-- queue.weighAll
     update routing.queue_entry e set channel = c.channel, weight = coalesce(($2::jsonb ->> c.channel)::integer, 100)
     from routing.conversation c
     where e.workspace_id = $1 and e.left_at is null and c.workspace_id = e.workspace_id and c.id = e.conversation_id
       and ($3::uuid is null or c.id = $3)
       and (e.channel, e.weight) <> (c.channel, coalesce(($2::jsonb ->> c.channel)::integer, 100)) returning 1`,
    [tx.viewer.workspaceId, channelWeights, conversationId],
  );
  return rows.length > 0;
};

/** Waits of the group of membership `m` for whom no agent is named, as the index queue_entry_needs holds them. */
const unnamed = `q.workspace_id = $1 and q.group_id = m.group_id and q.left_at is null and q.agent_id is null`;

/**
 * The first waiting conversation that some agent (or the one given) could have at that moment; null at rest. Walks from one kind of
 * need to the next (channel, weight and skills) and probes each that the agent meets, so its cost does not grow with the number of those who
 * wait, nor of those among them whom the agent cannot serve.
 */
export const firstServable = async (db: Db, agentId: string | null, at: Date): Promise<QueueEntry | null> => {
  const [row] = await db.query<QueueEntry>(
    `-- queue.firstServable
     select e.* from routing.presence p
     join routing.agent a on a.workspace_id = p.workspace_id and a.id = p.agent_id
     cross join lateral (
       (select ${columns} from routing.membership m
        join routing.skill_group g on g.workspace_id = m.workspace_id and g.id = m.group_id and g.open
        cross join lateral (
          with recursive kind as (
            (select q.need, q.skills, q.channel, q.weight from routing.queue_entry q where ${unnamed} order by q.need limit 1)
            union all
            select next.* from kind cross join lateral (
              select q.need, q.skills, q.channel, q.weight from routing.queue_entry q where ${unnamed} and q.need > kind.need
              order by q.need limit 1) next)
          select first.* from kind cross join lateral (
            select * from routing.queue_entry q
            where ${unnamed} and q.need = kind.need and q.passed_by is distinct from a.id
            order by q.rank, q.id limit 1) first
          where kind.skills <@ a.skills
            and a.burden + coalesce((a.channel_weights ->> kind.channel)::integer, kind.weight) <= a.capacity * 100
          order by first.rank, first.id limit 1) e
        where m.workspace_id = $1 and m.agent_id = a.id)
       union all
       (select ${columns} from routing.queue_entry e
        join routing.skill_group g on g.workspace_id = e.workspace_id and g.id = e.group_id and g.open
        where e.workspace_id = $1 and e.agent_id = a.id and e.left_at is null
          and e.skills <@ a.skills and e.passed_by is distinct from a.id
          and a.burden + coalesce((a.channel_weights ->> e.channel)::integer, e.weight) <= a.capacity * 100
        order by e.rank, e.id limit 1)) e
     where p.workspace_id = $1 and p.said = 'ONLINE' and p.connected_until > $2 and ($3::uuid is null or p.agent_id = $3)
       and not a.disabled and a.burden < a.capacity * 100
     order by e.rank, e.id limit 1`,
    [db.viewer.workspaceId, at, agentId],
  );
  return row ?? null;
};
