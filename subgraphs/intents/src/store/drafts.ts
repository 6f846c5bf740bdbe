import { type Db, openColumns, type Stretch, sealColumn, type Tx } from '@liuke/kit';
import type { Draft, DraftStatus } from '../domain/draft.ts';

type Content = Pick<Draft, 'question' | 'text' | 'buttons'>;
/** A draft as the table has it: what was asked and would be said is one sealed value. */
type Row = Omit<Draft, keyof Content> & { readonly content: string | null };

const table = 'intents.draft';
const columns = `id, conversation_id, message_id, customer_id, confidence, status, intent_id, article_ids, reviewed_by, created_at,
  content`;

/**
 * Which drafts are there for whom asks, who is parameter `$nth` (see `reviewerIn`): an agent's are those offered to them or to
 * everybody; an offer that is not known yet is nobody's.
 */
const offered = (nth: number): string => `($${nth}::text is null or not exists (
       select from intents.classification c where c.workspace_id = draft.workspace_id and c.message_id = draft.message_id
         and (c.reviewers is null or (c.reviewers <> '{}' and not $${nth}::text = any(c.reviewers)))))`;

/** The agent whose groups count; null for those who see all: whoever answers for what the machine says, API keys, the house. */
const reviewerIn = ({ viewer }: Db): string | null =>
  viewer.kind === 'agent' && !viewer.scopes.includes('intent:manage') ? viewer.id : null;

/** Of a draft whose key is destroyed nothing is left but that there was one. */
const opened = async (db: Db, rows: readonly Row[]): Promise<Draft[]> =>
  (await openColumns(db, table, ['content'], rows)).map(({ content, ...draft }) => ({
    ...draft,
    ...(JSON.parse(content ?? '{"question":null,"text":"","buttons":[]}') as Content),
  }));

const sealed = (tx: Tx, { id, customerId }: Pick<Draft, 'id' | 'customerId'>, { question, text, buttons }: Content) =>
  sealColumn(
    tx,
    customerId,
    { table, column: 'content', id },
    JSON.stringify({ question, text, buttons } satisfies Content),
  );

export const byIds = async (db: Db, ids: readonly string[]): Promise<Map<string, Draft>> => {
  const rows = await db.query<Row>(
    `-- drafts.byIds
     select ${columns} from intents.draft where workspace_id = $1 and id = any($2::uuid[]) and ${offered(3)}`,
    [db.viewer.workspaceId, ids, reviewerIn(db)],
  );
  return new Map((await opened(db, rows)).map((draft) => [draft.id, draft]));
};

export const byConversations = async (db: Db, conversationIds: readonly string[]): Promise<Map<string, Draft[]>> => {
  const rows = await db.query<Row>(
    `-- drafts.byConversations
     select ${columns} from intents.draft
     where workspace_id = $1 and conversation_id = any($2::uuid[]) and ${offered(3)} order by id`,
    [db.viewer.workspaceId, conversationIds, reviewerIn(db)],
  );
  const found = new Map<string, Draft[]>();
  for (const draft of await opened(db, rows)) {
    const others = found.get(draft.conversationId);
    if (others) others.push(draft);
    else found.set(draft.conversationId, [draft]);
  }
  return found;
};

/** Oldest first: ids are UUIDv7, so their order is that of time. */
export const page = async (db: Db, status: DraftStatus | null, { after, limit }: Stretch): Promise<Draft[]> => {
  const rows = await db.query<Row>(
    `-- drafts.page
     select ${columns} from intents.draft
     where workspace_id = $1 and ($2::text is null or status = $2) and ($3::uuid is null or id > $3) and ${offered(5)}
     order by id limit $4`,
    [db.viewer.workspaceId, status, after?.[0] ?? null, limit, reviewerIn(db)],
  );
  return opened(db, rows);
};

/** What a live list must look at again: all that wait, and those of `watched` whatever has become of them. */
export const current = async (db: Db, conversationId: string | null, watched: readonly string[]): Promise<Draft[]> => {
  const rows = await db.query<Row>(
    `-- drafts.current
     select ${columns} from intents.draft
     where workspace_id = $1 and ($2::uuid is null or conversation_id = $2) and (status = 'PENDING' or id = any($3::uuid[]))
       and ${offered(4)}
     order by id`,
    [db.viewer.workspaceId, conversationId, watched, reviewerIn(db)],
  );
  return opened(db, rows);
};

/** False when the message has a draft already. */
export const add = async (tx: Tx, draft: Omit<Draft, 'status' | 'reviewedBy' | 'createdAt'>): Promise<boolean> => {
  const rows = await tx.query(
    `-- drafts.add
     insert into intents.draft (workspace_id, id, conversation_id, message_id, customer_id, confidence, status, intent_id,
       article_ids, content, created_at)
     values ($1, $2, $3, $4, $5, $6, 'PENDING', $7, $8::uuid[], $9, $10)
     on conflict (workspace_id, message_id) do nothing returning id`,
    [
      tx.viewer.workspaceId,
      draft.id,
      draft.conversationId,
      draft.messageId,
      draft.customerId,
      draft.confidence,
      draft.intentId,
      draft.articleIds,
      await sealed(tx, draft, draft),
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
  const rows = await tx.query<Row>(
    `-- drafts.decide
     update intents.draft set status = $3, reviewed_by = $4, reviewed_at = $5
     where workspace_id = $1 and id = $2 and status = 'PENDING' and ${offered(6)} returning ${columns}`,
    [tx.viewer.workspaceId, id, status, reviewedBy, tx.now(), reviewerIn(tx)],
  );
  const [draft] = await opened(tx, rows);
  if (!draft || text === null) return draft ?? null;
  const edited = { ...draft, text };
  await tx.query(
    `-- drafts.edit
     update intents.draft set content = $3 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, await sealed(tx, edited, edited)],
  );
  return edited;
};

/** From now on every agent may decide it, if it still waits. Returns its conversation; null: it does not wait any more. */
export const offerToAll = async (tx: Tx, id: string): Promise<string | null> => {
  const [row] = await tx.query<{ conversationId: string }>(
    `-- drafts.offerToAll
     update intents.classification c set reviewers = '{}' from intents.draft d
     where d.workspace_id = $1 and d.id = $2 and d.status = 'PENDING' and c.workspace_id = $1 and c.message_id = d.message_id
     returning d.conversation_id`,
    [tx.viewer.workspaceId, id],
  );
  return row?.conversationId ?? null;
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
