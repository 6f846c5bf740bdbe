import { type Db, type Stretch, seal, type Tx } from '@liuke/kit';
import type { Button, Message, MessageKind, SenderKind } from '../domain/message.ts';
import { columns, message as names } from './columns.ts';
import { contentOf, opened, placeOf, type SealedMessage } from './message-content.ts';
import { indexed } from './search.ts';

const all = columns('m', names);

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Message>> => {
  const rows = await db.query<SealedMessage>(
    `-- messages.byIds\nselect ${all} from conversations.message m where m.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map((await opened(db, rows)).map((row) => [row.id, row]));
};

/** The newest message that the viewer may see, by conversation. */
export const lastOf = async (db: Db, conversationIds: readonly string[]): Promise<ReadonlyMap<string, Message>> => {
  const rows = await db.query<SealedMessage>(
    `-- messages.lastOf
     select l.* from unnest($1::uuid[]) wanted (id) cross join lateral (
       select * from (
         (select ${all} from conversations.message m where m.conversation_id = wanted.id and m.kind <> 'EVENT'
          order by m.seq desc limit 1)
         union all
         (select ${all} from conversations.message m where m.conversation_id = wanted.id order by m.seq desc limit 1)
       ) newest order by kind = 'EVENT' limit 1) l`,
    [conversationIds],
  );
  return new Map((await opened(db, rows)).map((row) => [row.conversationId, row]));
};

export const byClientId = async (db: Db, conversationId: string, clientMessageId: string): Promise<Message | null> => {
  const rows = await db.query<SealedMessage>(
    `-- messages.byClientId
     select ${all} from conversations.message m where m.conversation_id = $1 and m.client_message_id = $2`,
    [conversationId, clientMessageId],
  );
  return (await opened(db, rows))[0] ?? null;
};

export type Words = {
  /** Whose words they are in the end: the conversation's customer, under whose key they are sealed. */
  readonly customerId: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly kind: MessageKind;
  readonly senderKind: SenderKind;
  readonly senderId: string | null;
  readonly senderName: string | null;
  readonly channel: Message['channel'];
  readonly body: string;
  readonly masked: string;
  readonly buttons: readonly Button[];
  readonly clientMessageId: string | null;
  readonly inReplyTo: string | null;
};

/** The message that words become, not stored yet. */
export const worded = (tx: Tx, { customerId: _, inReplyTo: __, ...words }: Words): Message => ({
  ...words,
  id: tx.newId(),
  createdAt: tx.now(),
});

/** Stores a message, as it was worded, under the conversation's lock. */
export const append = async (tx: Tx, words: Words, { id, createdAt }: Message): Promise<void> => {
  const { conversationId, seq, kind, senderKind, senderId, senderName, channel, masked, clientMessageId } = words;
  await tx.query(
    `-- messages.append
     insert into conversations.message (workspace_id, conversation_id, seq, id, kind, sender_kind, sender_id, sender_name, channel,
       content, words, client_message_id, in_reply_to, created_at)
     values ((select house.workspace()), $1, $2, $3, $4, $5, $6, $7, $8, $9, array_to_tsvector($10), $11, $12, $13)`,
    [
      conversationId,
      seq,
      id,
      kind,
      senderKind,
      senderId,
      senderName,
      channel,
      await seal(tx, words.customerId, placeOf(id), contentOf(words)),
      await indexed(tx, kind === 'EVENT' ? '' : masked),
      clientMessageId,
      words.inReplyTo,
      createdAt,
    ],
  );
};

/** Whether it is a customer's message of this conversation that the machine has not answered yet. */
export const awaitsAnswer = async (tx: Tx, conversationId: string, messageId: string): Promise<boolean> => {
  const [row] = await tx.query<{ awaits: boolean }>(
    `-- messages.awaitsAnswer
     select exists (select from conversations.message m where m.id = $2 and m.conversation_id = $1 and m.sender_kind = 'CUSTOMER')
       and not exists (select from conversations.message m where m.in_reply_to = $2) as awaits`,
    [conversationId, messageId],
  );
  return row?.awaits ?? false;
};

/** The card that was said last, unless words of staff or the machine followed it; null: there is none to answer. */
export const lastCard = async (tx: Tx, conversationId: string): Promise<Message | null> => {
  const rows = await tx.query<SealedMessage>(
    `-- messages.lastCard
     select ${all} from conversations.message m
     where m.conversation_id = $1 and m.sender_kind in ('AGENT', 'BOT') and m.kind <> 'NOTE' order by m.seq desc limit 1`,
    [conversationId],
  );
  const [last] = await opened(tx, rows);
  return last?.kind === 'CARD' ? last : null;
};

/** The conversation's messages in the order of seq. */
export const page = async (
  db: Db,
  conversationId: string,
  { after, before, limit, backwards }: Stretch,
): Promise<Message[]> => {
  const rows = await db.query<SealedMessage>(
    `-- messages.${backwards ? 'pageBack' : 'page'}
     select ${all} from conversations.message m
     where m.conversation_id = $1 and m.seq > $2 and m.seq < $3 order by m.seq ${backwards ? 'desc' : 'asc'} limit $4`,
    [conversationId, after?.[0] ?? 0, before?.[0] ?? 2_147_483_647, limit],
  );
  return opened(db, rows);
};
