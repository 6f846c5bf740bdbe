import type { Tx } from '@liuke/kit';
import type { Turn } from '../domain/turn.ts';

export type Opening = { readonly opening: number; readonly status: 'BOT' | 'QUEUED' | 'ASSIGNED' | 'RESOLVED' };
export type Facts = {
  readonly conversationId: string;
  readonly customerId: string;
  readonly channel: string;
  readonly locale: string;
};

/** One transaction at a time counts for a conversation: rooms tell of it side by side. */
export const lockConversation = async (tx: Tx, conversationId: string): Promise<void> => {
  await tx.query(
    `-- openings.lockConversation
     select pg_advisory_xact_lock(hashtextextended('metrics:' || $1::text, 0))`,
    [conversationId],
  );
};

export const latest = async (tx: Tx, conversationId: string): Promise<Opening | null> => {
  const [row] = await tx.query<Opening>(
    `-- openings.latest
     select opening, status from metrics.conversation
     where workspace_id = (select house.workspace()) and conversation_id = $1 order by opening desc limit 1`,
    [conversationId],
  );
  return row ?? null;
};

export const open = async (tx: Tx, facts: Facts, opening: number, at: Date): Promise<void> => {
  await tx.query(
    `-- openings.open
     insert into metrics.conversation (workspace_id, conversation_id, opening, customer_id, channel, locale, status, started_at)
     values ($1, $2, $3, $4, $5, $6, 'BOT', $7)`,
    [tx.viewer.workspaceId, facts.conversationId, opening, facts.customerId, facts.channel, facts.locale, at],
  );
};

/** The newest opening's facts; those before keep what they were. */
export const change = async (tx: Tx, facts: Facts, opening: number): Promise<void> => {
  await tx.query(
    `-- openings.change
     update metrics.conversation set customer_id = $3, channel = $4, locale = $5
     where workspace_id = (select house.workspace()) and conversation_id = $1 and opening = $2`,
    [facts.conversationId, opening, facts.customerId, facts.channel, facts.locale],
  );
};

export const spokenIn = async (tx: Tx, conversationId: string, opening: number, at: Date): Promise<void> => {
  await tx.query(
    `-- openings.spokenIn
     update metrics.conversation set last_message_at = greatest(last_message_at, $3)
     where workspace_id = (select house.workspace()) and conversation_id = $1 and opening = $2`,
    [conversationId, opening, at],
  );
};

/** Only the first reply's seconds are kept, of anyone and of a human; null seconds (nobody waited) change nothing. */
export const responded = async (
  tx: Tx,
  conversationId: string,
  opening: number,
  seconds: number | null,
  human: boolean,
): Promise<void> => {
  await tx.query(
    `-- openings.responded
     update metrics.conversation
     set first_response_seconds = coalesce(first_response_seconds, $3),
         first_human_response_seconds = coalesce(first_human_response_seconds, case when $4 then $3::float8 end)
     where workspace_id = (select house.workspace()) and conversation_id = $1 and opening = $2`,
    [conversationId, opening, seconds, human],
  );
};

/** Applies routing's word to an opening that is not closed. */
export const turned = async (tx: Tx, conversationId: string, opening: number, turn: Turn, at: Date): Promise<void> => {
  const where = `where workspace_id = (select house.workspace()) and conversation_id = $1 and opening = $2 and status <> 'RESOLVED'`;
  if (turn.kind === 'REQUESTED') {
    await tx.query(
      `-- openings.requested
       update metrics.conversation set group_id = $3, handoff_reason = coalesce(handoff_reason, $4) ${where}`,
      [conversationId, opening, turn.groupId, turn.reason],
    );
  } else if (turn.kind === 'QUEUED') {
    await tx.query(
      `-- openings.queued
       update metrics.conversation set status = 'QUEUED', group_id = $3, queued_at = $4 ${where}`,
      [conversationId, opening, turn.groupId, at],
    );
  } else {
    await tx.query(
      `-- openings.assigned
       update metrics.conversation
       set status = 'ASSIGNED', agent_id = $3, group_id = coalesce($4, group_id), queued_at = null,
           waited_seconds = coalesce(waited_seconds, 0) + $5,
           concurrency = 1 + (select count(*) from metrics.conversation other
             where other.workspace_id = (select house.workspace()) and other.status = 'ASSIGNED' and other.agent_id = $3
               and other.conversation_id <> $1)
       ${where}`,
      [conversationId, opening, turn.agentId, turn.groupId, turn.waitedSeconds],
    );
  }
};

export const resolved = async (
  tx: Tx,
  conversationId: string,
  opening: number,
  end: { at: Date; automatic: boolean; handleSeconds: number },
): Promise<void> => {
  await tx.query(
    `-- openings.resolved
     update metrics.conversation
     set status = 'RESOLVED', queued_at = null, resolved_at = $3, automatic = $4, handle_seconds = $5
     where workspace_id = (select house.workspace()) and conversation_id = $1 and opening = $2 and status <> 'RESOLVED'`,
    [conversationId, opening, end.at, end.automatic, end.handleSeconds],
  );
};

export const rated = async (tx: Tx, conversationId: string, opening: number, score: number): Promise<void> => {
  await tx.query(
    `-- openings.rated
     update metrics.conversation set rating = $3
     where workspace_id = (select house.workspace()) and conversation_id = $1 and opening = $2`,
    [conversationId, opening, score],
  );
};

/** Keeps routing's newest word for the opening that is yet to be heard of. */
export const keepEarly = async (tx: Tx, conversationId: string, turn: Turn, at: Date): Promise<void> => {
  await tx.query(
    `-- openings.keepEarly
     insert into metrics.early_turn (workspace_id, conversation_id, turn, said_at) values ($1, $2, $3, $4)
     on conflict (workspace_id, conversation_id) do update set turn = excluded.turn, said_at = excluded.said_at`,
    [tx.viewer.workspaceId, conversationId, turn, at],
  );
};

export const takeEarly = async (tx: Tx, conversationId: string): Promise<{ turn: Turn; saidAt: Date } | null> => {
  const [row] = await tx.query<{ turn: Turn; saidAt: Date }>(
    `-- openings.takeEarly
     delete from metrics.early_turn where workspace_id = (select house.workspace()) and conversation_id = $1
     returning turn, said_at`,
    [conversationId],
  );
  return row ?? null;
};
