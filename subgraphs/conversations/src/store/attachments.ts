import type { Db, Tx, Viewer } from '@liuke/kit';
import type { Kept } from '../domain/attachment.ts';
import type { SenderKind } from '../domain/message.ts';
import { columns, mine, opened, type Row, sealedFile } from './sealed-files.ts';

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
      await sealedFile(tx, owner, { id, name, sealKey }),
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
  for (const file of files) {
    await tx.query(
      `-- attachments.enclose
       update conversations.attachment a set uploader_kind = 'CUSTOMER', uploader_id = $2, sealed = $3, state = 'STORED',
         conversation_id = $4, message_id = $5, position = $6
       where ${mine} and a.id = $1`,
      [
        file.id,
        customerId,
        await sealedFile(tx, customerId, file),
        message.conversationId,
        message.id,
        ids.indexOf(file.id) + 1,
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
