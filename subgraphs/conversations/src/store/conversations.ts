import { type Db, fault, openColumns, sealColumn, type Tx } from '@liuke/kit';
import type { ChannelKind, Conversation } from '../domain/conversation.ts';
import { columns, conversation as names } from './columns.ts';

const all = columns('c', names);

/** Conversations with what was written about them opened. */
export const opened = <Row extends Conversation>(db: Db, rows: readonly Row[]): Promise<Row[]> =>
  openColumns(db, 'conversations.conversation', ['subject', 'ratingComment'], rows);

const sealedTexts = ({ id, customerId, subject, ratingComment }: Conversation, db: Db) => {
  const place = (column: string) => ({ table: 'conversations.conversation', column, id });
  return Promise.all([
    sealColumn(db, customerId, place('subject'), subject),
    sealColumn(db, customerId, place('ratingComment'), ratingComment),
  ]);
};

/** A conversation under its lock, with what events tell of its customer and the channel of the caller's session. */
export type Locked = Conversation & {
  readonly tier: string | null;
  readonly customerTags: readonly string[];
  /** Null for everyone but a customer. */
  readonly sessionChannel: ChannelKind | null;
  /** What the workspace masks in addition; null where it said nothing. */
  readonly maskPatterns: readonly string[] | null;
};

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Conversation>> => {
  const rows = await db.query<Conversation>(
    `-- conversations.byIds
     select ${all} from conversations.conversation c where c.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map((await opened(db, rows)).map((row) => [row.id, row]));
};

const locked = `select ${all}, k.tier, k.tags as customer_tags,
    (select s.channel from conversations.session s where s.id = (select house.session_id())) as session_channel,
    (select patterns from conversations.masking) as mask_patterns
  from conversations.conversation c
  join conversations.customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id`;

/**
 * Holds the conversation until the transaction ends: whoever gives out a seq or moves the turn does it under this lock, so
 * numbers are gapless and one decision follows another. Null when there is none, or not for this viewer.
 */
export const lock = async (tx: Tx, id: string): Promise<Locked | null> =>
  // Where a merge gave it to another customer while we waited for it, the join was made with the one before and nothing is
  // found: look again, now that it is decided.
  (await lockOnce(tx, id)) ?? lockOnce(tx, id);

const lockOnce = async (tx: Tx, id: string): Promise<Locked | null> => {
  const rows = await tx.query<Locked>(`-- conversations.lock\n${locked} where c.id = $1 for no key update of c`, [id]);
  return (await opened(tx, rows))[0] ?? null;
};

/** The customer's open conversation, under its lock; null when none is open. */
export const lockOpen = async (tx: Tx, customerId: string): Promise<Locked | null> => {
  const rows = await tx.query<Locked>(
    `-- conversations.lockOpen\n${locked} where c.customer_id = $1 and c.status <> 'RESOLVED' for no key update of c`,
    [customerId],
  );
  return (await opened(tx, rows))[0] ?? null;
};

/** The customer's newest conversation, of whatever state, under its lock; null where they never had one. */
export const lockLast = async (tx: Tx, customerId: string): Promise<Locked | null> => {
  const rows = await tx.query<Locked>(
    `-- conversations.lockLast
     ${locked} where c.customer_id = $1 order by c.created_at desc, c.id desc limit 1 for no key update of c`,
    [customerId],
  );
  return (await opened(tx, rows))[0] ?? null;
};

export type NewConversation = Pick<Conversation, 'id' | 'customerId' | 'channel' | 'subject' | 'locale'>;

/** Opens it in BOT; false when the customer has an open one already. */
export const open = async (tx: Tx, { id, customerId, channel, subject, locale }: NewConversation): Promise<boolean> => {
  const place = { table: 'conversations.conversation', column: 'subject', id };
  const sealed = await sealColumn(tx, customerId, place, subject);
  const rows = await tx.query(
    `-- conversations.open
     insert into conversations.conversation
       (workspace_id, id, customer_id, status, channel, channels, subject, locale, opened_at, created_at, updated_at)
     values ((select house.workspace()), $1, $2, 'BOT', $3, array[$3], $4, $5, $6, $6, $6)
     on conflict (workspace_id, customer_id) where status <> 'RESOLVED' do nothing
     returning id`,
    [id, customerId, channel, sealed, locale, tx.now()],
  );
  return rows.length > 0;
};

/** Writes all that can change of a conversation under lock. CONFLICT where it would be the customer's second open one. */
export const save = async (tx: Tx, conversation: Conversation): Promise<Conversation> => {
  const { id, customerId, status, channel, channels, locale, tags, lastSeq, customerReadSeq, staffReadSeq } = conversation;
  const { assigneeId, groupId, openedAt, waitingSince, firstReplyAt, humanSpoke, outcome, rating } = conversation;
  const [subject, ratingComment] = await sealedTexts(conversation, tx);
  const version = conversation.version + 1;
  try {
    await tx.query(
      `-- conversations.save
       update conversations.conversation set customer_id = $2, status = $3, channel = $4, channels = $5, subject = $6, locale = $7,
         tags = $8, last_seq = $9, customer_read_seq = $10, staff_read_seq = $11, assignee_id = $12, group_id = $13, opened_at = $14,
         waiting_since = $15, first_reply_at = $16, human_spoke = $17, outcome = $18, rating = $19, rating_comment = $20,
         version = $21, updated_at = $22, resolved_at = $23
       where id = $1`,
      [
        id,
        customerId,
        status,
        channel,
        channels,
        subject,
        locale,
        tags,
        lastSeq,
        customerReadSeq,
        staffReadSeq,
        assigneeId,
        groupId,
      ]
        .concat([openedAt, waitingSince, firstReplyAt, humanSpoke, outcome, rating, ratingComment, version] as never[])
        .concat([conversation.updatedAt, conversation.resolvedAt] as never[]),
    );
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'conversation_open') throw error;
    throw fault('CONFLICT', 'The customer has another open conversation, and there is never a second one: write there.');
  }
  return { ...conversation, version };
};

/** What a live subscription compares. */
export type Mark = { readonly version: number; readonly lastSeq: number };

/** Null when there is no such conversation, or not for this viewer. */
export const markOf = async (db: Db, id: string): Promise<Mark | null> => {
  const [row] = await db.query<Mark>(
    '-- conversations.markOf\nselect version, last_seq from conversations.conversation where id = $1',
    [id],
  );
  return row ?? null;
};

/** The customer's conversations, of whatever state, under their locks; the oldest first. */
export const lockAllOf = async (tx: Tx, customerId: string): Promise<Locked[]> =>
  opened(
    tx,
    await tx.query<Locked>(
      `-- conversations.lockAllOf\n${locked} where c.customer_id = $1 order by c.id for no key update of c`,
      [customerId],
    ),
  );

/** How many messages the viewer's side has not read, by conversation. */
export const unread = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const own = db.viewer.kind === 'customer';
  const rows = await db.query<{ id: string; count: number }>(
    `-- conversations.unread
     select c.id, (select count(*) from conversations.message m
       where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.sender_kind = any ($2)
         and m.seq > ${own ? 'c.customer_read_seq' : 'c.staff_read_seq'}) as count
     from conversations.conversation c where c.id = any ($1::uuid[])`,
    [ids, own ? ['AGENT', 'BOT'] : ['CUSTOMER']],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
};
