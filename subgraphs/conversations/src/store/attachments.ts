import { type Db, openTexts, sealText, type Tx, type Viewer } from '@liuke/kit';
import type { Attachment, Kept } from '../domain/attachment.ts';
import type { SenderKind } from '../domain/message.ts';

type Row = Omit<Attachment, 'name' | 'transcript'> & { readonly workspaceId: string; readonly sealed: string };
type Sealed = { readonly name: string; readonly key: string; readonly transcript: string | null };

const columns = 'a.workspace_id, a.id, a.content_type, a.bytes, a.sealed, a.state';
const mine = 'a.workspace_id = (select house.workspace())';
const placeOf = (id: string): string => `conversations.attachment:${id}`;

/** Files as they are kept; those of a customer whose key is destroyed are gone. */
const opened = async <One extends Row>(db: Db, rows: readonly One[]): Promise<(Omit<One, 'sealed'> & Kept)[]> => {
  const texts = await openTexts(
    db,
    rows.map(({ id, sealed }) => ({ place: placeOf(id), sealed })),
  );
  return rows.flatMap(({ sealed: _, ...row }, at) => {
    const text = texts[at];
    if (text == null) return [];
    const { name, key, transcript } = JSON.parse(text) as Sealed;
    return [{ ...row, name, transcript, sealKey: Buffer.from(key, 'base64') }];
  });
};

/** Where its bytes lie. */
export const storageKey = ({ workspaceId, id }: { workspaceId: string; id: string }): string => `${workspaceId}/${id}`;

export type NewAttachment = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sealKey: Buffer;
  /** CHANNEL: it came with a message that is not stored yet, and the uploader is the channel. */
  readonly uploaderKind: SenderKind | 'CHANNEL';
  readonly uploader: Pick<Viewer, 'id' | 'sessionId'>;
};

/** For a Db of the house. */
export const add = async (
  tx: Tx,
  { id, name, contentType, bytes, sealKey, uploaderKind, uploader }: NewAttachment,
): Promise<Kept> => {
  const secret: Sealed = { name, key: sealKey.toString('base64'), transcript: null };
  // A customer's file opens with their key and is gone with it; staff's is the workspace's.
  const owner = uploaderKind === 'CUSTOMER' ? uploader.id : null;
  const rows = await tx.query<Row>(
    `-- attachments.add
     insert into conversations.attachment as a
       (workspace_id, id, uploader_kind, uploader_id, session_id, content_type, bytes, sealed, created_at)
     values ((select house.workspace()), $1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
    [
      id,
      uploaderKind,
      uploader.id,
      uploader.sessionId,
      contentType,
      bytes,
      await sealText(tx, owner, placeOf(id), JSON.stringify(secret)),
      tx.now(),
    ],
  );
  return (await opened(tx, rows))[0]!;
};

/** How many bytes somebody has announced within the last day and not sent. For a Db of the house. */
export const unsentBytes = async (tx: Tx, { id, sessionId }: Viewer): Promise<number> => {
  const [row] = await tx.query<{ bytes: number }>(
    `-- attachments.unsentBytes
     select coalesce(sum(a.bytes), 0)::bigint as bytes from conversations.attachment a
     where ${mine} and a.message_id is null and a.created_at > $3::timestamptz - interval '1 day'
       and (a.uploader_id = $1 or a.session_id = $2)`,
    [id, sessionId, tx.now()],
  );
  return Number(row?.bytes ?? 0);
};

export const byId = async (db: Db, id: string): Promise<Kept | null> => {
  const rows = await db.query<Row>(
    `-- attachments.byId\nselect ${columns} from conversations.attachment a where ${mine} and a.id = $1`,
    [id],
  );
  return (await opened(db, rows))[0] ?? null;
};

/** By message, each in its order. */
export const byMessages = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Kept[]>> => {
  const rows = await db.query<Row & { messageId: string }>(
    `-- attachments.byMessages
     select ${columns}, a.message_id from conversations.attachment a
     where ${mine} and a.message_id = any ($1::uuid[]) order by a.message_id, a.position`,
    [ids],
  );
  const found = new Map<string, Kept[]>();
  for (const { messageId, ...file } of await opened(db, rows)) found.set(messageId, [...(found.get(messageId) ?? []), file]);
  return found;
};

/** All that were sent in them. */
export const ofConversations = async (
  db: Db,
  ids: readonly string[],
): Promise<(Kept & { readonly messageId: string; readonly conversationId: string })[]> =>
  opened(
    db,
    await db.query<Row & { messageId: string; conversationId: string }>(
      `-- attachments.ofConversations
       select ${columns}, a.message_id, a.conversation_id from conversations.attachment a
       where ${mine} and a.conversation_id = any ($1::uuid[]) order by a.conversation_id, a.message_id, a.position`,
      [ids],
    ),
  );

/** Those of them that the viewer may still send, held until the transaction ends, in the order asked for. */
export const lockUnsent = async (tx: Tx, ids: readonly string[]): Promise<Kept[]> => {
  const rows = await tx.query<Row>(
    `-- attachments.lockUnsent
     select ${columns} from conversations.attachment a
     where ${mine} and a.id = any ($1::uuid[]) and a.message_id is null order by a.id for no key update`,
    [ids],
  );
  const found = new Map((await opened(tx, rows)).map((file) => [file.id, file]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

export const attach = async (
  tx: Tx,
  ids: readonly string[],
  message: { readonly id: string; readonly conversationId: string },
): Promise<void> => {
  await tx.query(
    `-- attachments.attach
     update conversations.attachment a set conversation_id = $2, message_id = $3, position = array_position($1::uuid[], a.id)
     where ${mine} and a.id = any ($1::uuid[])`,
    [ids, message.conversationId, message.id],
  );
};

/** Its bytes are there. False where it is gone, or was stored before. For a Db of the house. */
export const stored = async (db: Db, id: string): Promise<boolean> => {
  const rows = await db.query(
    `-- attachments.stored
     update conversations.attachment a set state = 'STORED' where ${mine} and a.id = $1 and a.state = 'WAITING' returning 1`,
    [id],
  );
  return rows.length > 0;
};

/** A file that a provider held is there, in its place in its message. False where it is gone. For a Db of the house. */
export const arrived = async (
  tx: Tx,
  id: string,
  message: { readonly id: string; readonly conversationId: string },
  position: number,
): Promise<boolean> => {
  const rows = await tx.query(
    `-- attachments.arrived
     update conversations.attachment a set state = 'STORED', conversation_id = $2, message_id = $3, position = $4
     where ${mine} and a.id = $1 and a.state = 'WAITING' and a.message_id is null returning 1`,
    [id, message.conversationId, message.id, position],
  );
  return rows.length > 0;
};

/**
 * Files that came with a message stand in it, in their order, and are its customer's from now on: sealed by the channel's
 * workspace until here, by their key after. False where one is gone or taken. For a Db of the house.
 */
export const enclose = async (
  tx: Tx,
  ids: readonly string[],
  { channelId, customerId, message }: Enclosed,
): Promise<boolean> => {
  if (ids.length === 0) return true;
  const rows = await tx.query<Row>(
    `-- attachments.lockEnclosed
     select ${columns} from conversations.attachment a
     where ${mine} and a.id = any ($1::uuid[]) and a.uploader_kind = 'CHANNEL' and a.uploader_id = $2
       and a.message_id is null for update`,
    [ids, channelId],
  );
  const files = await opened(tx, rows);
  if (files.length < ids.length) return false;
  for (const { id, name, sealKey } of files) {
    const secret: Sealed = { name, key: sealKey.toString('base64'), transcript: null };
    await tx.query(
      `-- attachments.enclose
       update conversations.attachment a set uploader_kind = 'CUSTOMER', uploader_id = $2, sealed = $3, state = 'STORED',
         conversation_id = $4, message_id = $5, position = $6
       where ${mine} and a.id = $1`,
      [
        id,
        customerId,
        await sealText(tx, customerId, placeOf(id), JSON.stringify(secret)),
        message.conversationId,
        message.id,
        ids.indexOf(id) + 1,
      ],
    );
  }
  return true;
};

type Enclosed = {
  readonly channelId: string;
  readonly customerId: string;
  readonly message: { readonly id: string; readonly conversationId: string };
};

/** Forgets what was never sent, in all workspaces; their bytes are dropped. As plumbing. */
export const sweepUnsent = async (db: Db, before: Date): Promise<number> =>
  (
    await db.query(
      `-- attachments.sweepUnsent
       delete from conversations.attachment where message_id is null and created_at < $1 returning 1`,
      [before],
    )
  ).length;

export type Dropped = { readonly workspaceId: string; readonly id: string };

/** Bytes whose row is gone, held while they are deleted; others pass over them. As plumbing. */
export const dropped = (tx: Tx, most: number): Promise<Dropped[]> =>
  tx.query<Dropped>(
    `-- attachments.dropped
     select workspace_id, id from conversations.dropped_file order by dropped_at limit $1 for update skip locked`,
    [most],
  );

export const forgetDropped = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query('-- attachments.forgetDropped\ndelete from conversations.dropped_file where id = any ($1::uuid[])', [ids]);
};
