import type { Db, Tx } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';

export type Session = {
  readonly id: string;
  readonly customerId: string;
  readonly channel: ChannelKind;
  readonly expiresAt: Date;
};

/** The session that a resume token opens, held until the transaction ends; null when there is none or it has ended. */
export const lockByResumeHash = async (tx: Tx, hash: string): Promise<Session | null> => {
  const [row] = await tx.query<Session>(
    `-- sessions.byResumeHash
     select id, customer_id, channel, expires_at from conversations.session where resume_hash = $1 and expires_at > $2 for update`,
    [hash, tx.now()],
  );
  return row ?? null;
};

export const add = async (tx: Tx, session: Session, resumeHash: string): Promise<void> => {
  await tx.query(
    `-- sessions.add
     insert into conversations.session (workspace_id, id, customer_id, resume_hash, channel, created_at, expires_at)
     values ((select house.workspace()), $1, $2, $3, $4, $5, $6)`,
    [session.id, session.customerId, resumeHash, session.channel, tx.now(), session.expiresAt],
  );
};

/** It was used again: from which channel, and until when it can be resumed now. */
export const prolong = async (tx: Tx, { id, channel, expiresAt }: Session): Promise<void> => {
  await tx.query('-- sessions.prolong\nupdate conversations.session set channel = $2, expires_at = $3 where id = $1', [
    id,
    channel,
    expiresAt,
  ]);
};

/** From now on the session may read the conversation. */
export const link = async (tx: Tx, sessionId: string, conversationId: string): Promise<void> => {
  await tx.query(
    `-- sessions.link
     insert into conversations.session_conversation (workspace_id, session_id, conversation_id)
     values ((select house.workspace()), $1, $2) on conflict do nothing`,
    [sessionId, conversationId],
  );
};

export const channelOf = async (db: Db, sessionId: string): Promise<ChannelKind | null> => {
  const [row] = await db.query<{ channel: ChannelKind }>(
    '-- sessions.channelOf\nselect channel from conversations.session where id = $1',
    [sessionId],
  );
  return row?.channel ?? null;
};

/** Whose a session is now: a merge may just have moved it. */
export const customerOf = async (db: Db, sessionId: string): Promise<string | null> => {
  const [row] = await db.query<{ customerId: string }>(
    '-- sessions.customerOf\nselect customer_id from conversations.session where id = $1',
    [sessionId],
  );
  return row?.customerId ?? null;
};
