import { type Db, redactText, type Tx } from '@liuke/kit';
import type { Delivery, ProblemCode } from '../domain/delivery.ts';

const columns =
  'message_id, conversation_id, seq, channel_id, reach_id, state, attempts, parts_sent, problem_code, problem, updated_at';
const mine = 'workspace_id = (select house.workspace())';

export const byMessages = async (db: Db, messageIds: readonly string[]): Promise<ReadonlyMap<string, Delivery>> => {
  const rows = await db.query<Delivery>(
    `-- deliveries.byMessages\nselect ${columns} from conversations.delivery where ${mine} and message_id = any ($1::uuid[])`,
    [messageIds],
  );
  return new Map(rows.map((row) => [row.messageId, row]));
};

export type NewDelivery = Pick<Delivery, 'messageId' | 'conversationId' | 'seq' | 'channelId' | 'reachId'>;

/** Under the conversation's lock. Due at once, unless the channel is switched off or something else waits before it. */
export const add = async (
  tx: Tx,
  { messageId, conversationId, seq, channelId, reachId }: NewDelivery,
  due: boolean,
): Promise<void> => {
  await tx.query(
    `-- deliveries.add
     insert into conversations.delivery
       (workspace_id, message_id, conversation_id, seq, channel_id, reach_id, state, next_at, created_at, updated_at)
     select (select house.workspace()), $1, $2, $3, $4, $5, 'WAITING',
       case when $7 and not exists (
         select from conversations.delivery d
         where d.workspace_id = (select house.workspace()) and d.conversation_id = $2 and d.reach_id = $5 and d.state = 'WAITING')
       then $6::timestamptz else 'infinity' end, $6, $6`,
    [messageId, conversationId, seq, channelId, reachId, tx.now(), due],
  );
};

export type Due = { readonly workspaceId: string; readonly messageId: string };

/** What may be tried now, in any workspace, the longest due first. As plumbing. */
export const due = (db: Db, most: number): Promise<Due[]> =>
  db.query<Due>(
    `-- deliveries.due
     select workspace_id, message_id from conversations.delivery
     where state = 'WAITING' and next_at <= $1 and (leased_until is null or leased_until <= $1)
     order by next_at limit $2`,
    [db.now(), most],
  );

/** When something is next due, in any workspace; null when nothing waits. As plumbing. */
export const nextAt = async (db: Db): Promise<Date | null> => {
  const [row] = await db.query<{ at: Date | null }>(
    `-- deliveries.nextAt
     select min(greatest(next_at, leased_until)) as at from conversations.delivery
     where state = 'WAITING' and next_at < 'infinity'`,
  );
  return row?.at ?? null;
};

/** Holds those that are still due; whoever asks in the same moment gets others. */
export const lease = (tx: Tx, messageIds: readonly string[], lease: string, until: Date): Promise<Delivery[]> =>
  tx.query<Delivery>(
    `-- deliveries.lease
     update conversations.delivery d set lease = $2, leased_until = $3, attempts = attempts + 1, updated_at = $4
     where ${mine} and d.message_id in (
       select message_id from conversations.delivery
       where ${mine} and message_id = any ($1::uuid[]) and state = 'WAITING' and next_at <= $4
         and (leased_until is null or leased_until <= $4)
       for update skip locked)
     returning ${columns}`,
    [messageIds, lease, until, tx.now()],
  );

/** Not before then, unless somebody holds it. */
export const putOff = async (tx: Tx, messageIds: readonly string[], until: Date): Promise<void> => {
  await tx.query(
    `-- deliveries.putOff
     update conversations.delivery set next_at = greatest(next_at, $2)
     where ${mine} and message_id = any ($1::uuid[]) and state = 'WAITING' and (leased_until is null or leased_until <= $3)`,
    [messageIds, until, tx.now()],
  );
};

/** What one person was sent in a conversation after `seq` and until a moment, and has not read as far as is known. */
export const sentBetween = async (
  tx: Tx,
  conversationId: string,
  reachId: string,
  seq: number,
  until: Date,
): Promise<Delivery[]> =>
  tx.query<Delivery>(
    `-- deliveries.sentBetween
     select d.message_id, d.conversation_id, d.seq, d.channel_id, d.reach_id, d.state, d.attempts, d.parts_sent,
       d.problem_code, d.problem, d.updated_at
     from conversations.message m
     join conversations.delivery d on d.workspace_id = m.workspace_id and d.message_id = m.id
     where m.workspace_id = (select house.workspace()) and m.conversation_id = $1 and m.seq > $3 and m.created_at <= $4
       and d.reach_id = $2 and d.state in ('SENT', 'DELIVERED')
     order by m.seq for update of d`,
    [conversationId, reachId, seq, until],
  );

/** Where a delivery belongs; null when there is none. */
export const conversationOf = async (db: Db, messageId: string): Promise<string | null> => {
  const [row] = await db.query<{ conversationId: string }>(
    `-- deliveries.conversationOf\nselect conversation_id from conversations.delivery where ${mine} and message_id = $1`,
    [messageId],
  );
  return row?.conversationId ?? null;
};

/** Held until the transaction ends; with a lease only if that is still the one it is held under. */
export const lock = async (tx: Tx, messageId: string, lease: string | null): Promise<Delivery | null> => {
  const [row] = await tx.query<Delivery>(
    `-- deliveries.lock
     select ${columns} from conversations.delivery
     where ${mine} and message_id = $1 and ($2::uuid is null or (lease = $2 and state = 'WAITING')) for update`,
    [messageId, lease],
  );
  return row ?? null;
};

export type Settlement = {
  readonly state: Delivery['state'];
  /** Null: not again. */
  readonly nextAt: Date | null;
  readonly partsSent: number;
  readonly problem: { readonly code: ProblemCode | null; readonly sentence: string } | null;
};

export const settle = async (
  tx: Tx,
  messageId: string,
  { state, nextAt, partsSent, problem }: Settlement,
): Promise<void> => {
  await tx.query(
    `-- deliveries.settle
     update conversations.delivery set state = $2, next_at = coalesce($3::timestamptz, next_at), parts_sent = $4, problem_code = $5,
       problem = $6, lease = null, leased_until = null, updated_at = $7
     where ${mine} and message_id = $1`,
    [
      messageId,
      state,
      nextAt,
      partsSent,
      problem?.code ?? null,
      problem && redactText(problem.sentence).slice(0, 500),
      tx.now(),
    ],
  );
};

/** Under the conversation's lock: of what waits there for one reach the first is due, all others stand behind it. */
export const callNext = async (tx: Tx, conversationId: string, reachId: string): Promise<void> => {
  await tx.query(
    `-- deliveries.callNext
     with waiting as (
       select d.message_id, d.seq, min(d.seq) over () as first, c.enabled
       from conversations.delivery d
       join conversations.channel c on c.workspace_id = d.workspace_id and c.id = d.channel_id
       where d.workspace_id = (select house.workspace()) and d.conversation_id = $1 and d.reach_id = $2 and d.state = 'WAITING')
     update conversations.delivery d set next_at = case
       when w.seq > w.first or not w.enabled then 'infinity'::timestamptz
       when d.next_at = 'infinity' then $3
       else d.next_at end
     from waiting w
     where d.workspace_id = (select house.workspace()) and d.message_id = w.message_id and d.lease is null`,
    [conversationId, reachId, tx.now()],
  );
};

/** What failed for one of these reasons waits again, tried as if for the first time. Returns whether there was any. */
export const waitAgain = async (
  tx: Tx,
  conversationId: string,
  reachId: string,
  codes: readonly ProblemCode[],
): Promise<boolean> => {
  const rows = await tx.query(
    `-- deliveries.waitAgain
     update conversations.delivery set state = 'WAITING', next_at = 'infinity', attempts = 0, problem_code = null, problem = null,
       updated_at = $4
     where ${mine} and conversation_id = $1 and reach_id = $2 and state = 'FAILED' and problem_code = any ($3) returning 1`,
    [conversationId, reachId, codes, tx.now()],
  );
  return rows.length > 0;
};

/** A channel was switched on or off: the first of each conversation that waits for it is due now, or not at all. */
export const switched = async (tx: Tx, channelId: string, enabled: boolean): Promise<void> => {
  await tx.query(
    `-- deliveries.switched
     update conversations.delivery d set next_at = case when $2 then $3::timestamptz else 'infinity' end
     where ${mine} and channel_id = $1 and state = 'WAITING' and lease is null and not exists (
       select from conversations.delivery e
       where e.workspace_id = d.workspace_id and e.conversation_id = d.conversation_id and e.reach_id = d.reach_id
         and e.state = 'WAITING' and e.seq < d.seq)`,
    [channelId, enabled, tx.now()],
  );
};

/** Takes back a lease under which nothing was tried; they wait until the channel is switched on. */
export const park = async (tx: Tx, messageIds: readonly string[]): Promise<void> => {
  await tx.query(
    `-- deliveries.park
     update conversations.delivery set next_at = 'infinity', attempts = attempts - 1, lease = null, leased_until = null
     where ${mine} and message_id = any ($1::uuid[])`,
    [messageIds],
  );
};
