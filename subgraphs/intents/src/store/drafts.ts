import type { Db, Stretch, Tx } from '@liuke/kit';
import type { Draft, DraftStatus } from '../domain/draft.ts';

const columns = `id, conversation_id, message_id, customer_id, question, text, confidence, status, intent_id, article_ids,
  reviewed_by, created_at, buttons`;

export const byIds = async (db: Db, ids: readonly string[]): Promise<Map<string, Draft>> => {
  const rows = await db.query<Draft>(
    `-- drafts.byIds
     select ${columns} from intents.draft where workspace_id = $1 and id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((draft) => [draft.id, draft]));
};

export const byConversations = async (db: Db, conversationIds: readonly string[]): Promise<Map<string, Draft[]>> => {
  const rows = await db.query<Draft>(
    `-- drafts.byConversations
     select ${columns} from intents.draft where workspace_id = $1 and conversation_id = any($2::uuid[]) order by id`,
    [db.viewer.workspaceId, conversationIds],
  );
  const found = new Map<string, Draft[]>();
  for (const draft of rows) {
    const others = found.get(draft.conversationId);
    if (others) others.push(draft);
    else found.set(draft.conversationId, [draft]);
  }
  return found;
};

/** Oldest first: ids are UUIDv7, so their order is that of time. */
export const page = (db: Db, status: DraftStatus | null, { after, limit }: Stretch): Promise<Draft[]> =>
  db.query<Draft>(
    `-- drafts.page
     select ${columns} from intents.draft
     where workspace_id = $1 and ($2::text is null or status = $2) and ($3::uuid is null or id > $3) order by id limit $4`,
    [db.viewer.workspaceId, status, after?.[0] ?? null, limit],
  );

/** What a live list must look at again: all that wait, and those of `watched` whatever has become of them. */
export const current = (db: Db, conversationId: string | null, watched: readonly string[]): Promise<Draft[]> =>
  db.query<Draft>(
    `-- drafts.current
     select ${columns} from intents.draft
     where workspace_id = $1 and ($2::uuid is null or conversation_id = $2) and (status = 'PENDING' or id = any($3::uuid[]))
     order by id`,
    [db.viewer.workspaceId, conversationId, watched],
  );

/** False when the message has a draft already. */
export const add = async (tx: Tx, draft: Omit<Draft, 'status' | 'reviewedBy' | 'createdAt'>): Promise<boolean> => {
  const rows = await tx.query(
    `-- drafts.add
     insert into intents.draft (workspace_id, id, conversation_id, message_id, customer_id, question, text, confidence, status,
       intent_id, article_ids, buttons, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'PENDING', $9, $10::uuid[], $11, $12)
     on conflict (workspace_id, message_id) do nothing returning id`,
    [
      tx.viewer.workspaceId,
      draft.id,
      draft.conversationId,
      draft.messageId,
      draft.customerId,
      draft.question,
      draft.text,
      draft.confidence,
      draft.intentId,
      draft.articleIds,
      JSON.stringify(draft.buttons),
      tx.now(),
    ],
  );
  return rows.length > 0;
};

/**
 * Compare and set: only a pending draft is decided, so of two reviewers (or a reviewer and the clock) one wins. Null when
 * it was not pending any more.
 */
export const decide = async (
  tx: Tx,
  id: string,
  status: Exclude<DraftStatus, 'PENDING'>,
  reviewedBy: string | null,
  text: string | null,
): Promise<Draft | null> => {
  const [row] = await tx.query<Draft>(
    `-- drafts.decide
     update intents.draft set status = $3, reviewed_by = $4, text = coalesce($5, text), reviewed_at = $6
     where workspace_id = $1 and id = $2 and status = 'PENDING' returning ${columns}`,
    [tx.viewer.workspaceId, id, status, reviewedBy, text, tx.now()],
  );
  return row ?? null;
};

/** A human has the conversation: what still waits in it is off. Returns those drafts' ids. */
export const expireOf = async (tx: Tx, conversationId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `-- drafts.expireOf
     update intents.draft set status = 'EXPIRED', reviewed_at = $3
     where workspace_id = $1 and conversation_id = $2 and status = 'PENDING' returning id`,
    [tx.viewer.workspaceId, conversationId, tx.now()],
  );
  return rows.map(({ id }) => id);
};
