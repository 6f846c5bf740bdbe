import type { Db, Tx } from '@liuke/kit';

export type Stored = { readonly messageId: string | null; readonly conversationId: string | null };

/**
 * Marks what a provider told us. False when it was told before: one who tells it at the same moment waits here until the
 * first one's transaction has ended.
 */
export const mark = async (tx: Tx, channelId: string, providerId: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- received.mark
     insert into conversations.received (workspace_id, channel_id, provider_id, received_at)
     values ((select house.workspace()), $1, $2, $3) on conflict do nothing returning 1`,
    [channelId, providerId, tx.now()],
  );
  return rows.length > 0;
};

export const became = async (tx: Tx, channelId: string, providerId: string, messageId: string): Promise<void> => {
  await tx.query(
    `-- received.became
     update conversations.received set message_id = $3
     where workspace_id = (select house.workspace()) and channel_id = $1 and provider_id = $2`,
    [channelId, providerId, messageId],
  );
};

export const storedAs = async (tx: Tx, channelId: string, providerId: string): Promise<Stored> => {
  const [row] = await tx.query<Stored>(
    `-- received.storedAs
     select r.message_id, m.conversation_id from conversations.received r
     left join conversations.message m on m.workspace_id = r.workspace_id and m.id = r.message_id
     where r.workspace_id = (select house.workspace()) and r.channel_id = $1 and r.provider_id = $2`,
    [channelId, providerId],
  );
  return row ?? { messageId: null, conversationId: null };
};

/** What providers told before this, in all workspaces. As plumbing. */
export const forgetOld = async (db: Db, before: Date): Promise<number> =>
  (await db.query('-- received.forgetOld\ndelete from conversations.received where received_at < $1 returning 1', [before]))
    .length;
