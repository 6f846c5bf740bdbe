import { type Db, seal, type Tx, unsealAll } from '@liuke/kit';
import type { HeldFile } from '../domain/attachment.ts';

/** Files that providers still hold (009-incoming-files.sql). */

export type Place = { readonly messageId: string; readonly position: number };
export type Incoming = Place & {
  readonly conversationId: string;
  readonly channelId: string;
  readonly attempts: number;
};

const columns = 'f.message_id, f.position, f.conversation_id, f.channel_id, f.attempts';
const mine = 'f.workspace_id = (select house.workspace())';
const placeOf = ({ messageId, position }: Place): string => `conversations.incoming_file:${messageId}:${position}`;

/** In the transaction that stores the message. */
export const add = async (
  tx: Tx,
  message: { readonly id: string; readonly conversationId: string },
  channelId: string,
  customerId: string,
  files: readonly HeldFile[],
): Promise<void> => {
  for (const [index, file] of files.entries()) {
    const place = { messageId: message.id, position: index + 1 };
    await tx.query(
      `-- incomingFiles.add
       insert into conversations.incoming_file
         (workspace_id, message_id, position, conversation_id, channel_id, sealed, next_at, created_at)
       values ((select house.workspace()), $1, $2, $3, $4, $5, $6, $6)`,
      [
        message.id,
        place.position,
        message.conversationId,
        channelId,
        await seal(tx, customerId, placeOf(place), JSON.stringify(file)),
        tx.now(),
      ],
    );
  }
};

/** What may be fetched now, in any workspace, the longest due first. As plumbing. */
export const due = (db: Db, most: number): Promise<(Place & { readonly workspaceId: string })[]> =>
  db.query(
    `-- incomingFiles.due
     select f.workspace_id, f.message_id, f.position from conversations.incoming_file f
     where f.next_at <= $1 and (f.leased_until is null or f.leased_until <= $1) order by f.next_at limit $2`,
    [db.now(), most],
  );

/** When something is next due, in any workspace; null when nothing waits. As plumbing. */
export const nextAt = async (db: Db): Promise<Date | null> => {
  const [row] = await db.query<{ at: Date | null }>(
    '-- incomingFiles.nextAt\nselect min(greatest(f.next_at, f.leased_until)) as at from conversations.incoming_file f',
  );
  return row?.at ?? null;
};

/** Holds those that are still due; whoever asks in the same moment gets others. Those of an erased customer are left out. */
export const lease = async (
  tx: Tx,
  places: readonly Place[],
  lease: string,
  until: Date,
): Promise<(Incoming & { readonly file: HeldFile })[]> => {
  const rows = await tx.query<Incoming & { sealed: Buffer }>(
    `-- incomingFiles.lease
     update conversations.incoming_file f set lease = $3, leased_until = $4, attempts = attempts + 1
     where ${mine} and (f.message_id, f.position) in (
       select d.message_id, d.position from conversations.incoming_file d
       join unnest($1::uuid[], $2::int[]) given (message_id, position)
         on d.message_id = given.message_id and d.position = given.position
       where d.workspace_id = (select house.workspace()) and d.next_at <= $5
         and (d.leased_until is null or d.leased_until <= $5)
       for update of d skip locked)
     returning ${columns}, f.sealed`,
    [places.map(({ messageId }) => messageId), places.map(({ position }) => position), lease, until, tx.now()],
  );
  const texts = await unsealAll(
    tx,
    rows.map((row) => ({ place: placeOf(row), sealed: row.sealed })),
  );
  return rows.flatMap(({ sealed: _, ...row }, at) => {
    const text = texts[at];
    return text == null ? [] : [{ ...row, file: JSON.parse(text) as HeldFile }];
  });
};

/** Not before then, unless somebody holds it. */
export const putOff = async (tx: Tx, places: readonly Place[], until: Date): Promise<void> => {
  await tx.query(
    `-- incomingFiles.putOff
     update conversations.incoming_file f set next_at = greatest(f.next_at, $3)
     from unnest($1::uuid[], $2::int[]) given (message_id, position)
     where ${mine} and f.message_id = given.message_id and f.position = given.position
       and (f.leased_until is null or f.leased_until <= $4)`,
    [places.map(({ messageId }) => messageId), places.map(({ position }) => position), until, tx.now()],
  );
};

/** Held until the transaction ends; null where the lease is another's by now, or it is done. */
export const lock = async (tx: Tx, { messageId, position }: Place, lease: string): Promise<Incoming | null> => {
  const [row] = await tx.query<Incoming>(
    `-- incomingFiles.lock
     select ${columns} from conversations.incoming_file f
     where ${mine} and f.message_id = $1 and f.position = $2 and f.lease = $3 for update`,
    [messageId, position, lease],
  );
  return row ?? null;
};

/** Where a file belongs; null when it is done. */
export const conversationOf = async (db: Db, { messageId, position }: Place): Promise<string | null> => {
  const [row] = await db.query<{ conversationId: string }>(
    `-- incomingFiles.conversationOf
     select f.conversation_id from conversations.incoming_file f
     where ${mine} and f.message_id = $1 and f.position = $2`,
    [messageId, position],
  );
  return row?.conversationId ?? null;
};

/** Not now; `tried`: whether the try counts. */
export const again = async (tx: Tx, { messageId, position }: Place, at: Date, tried = true): Promise<void> => {
  await tx.query(
    `-- incomingFiles.again
     update conversations.incoming_file f set next_at = $3, lease = null, leased_until = null,
       attempts = attempts - case when $4 then 0 else 1 end
     where ${mine} and f.message_id = $1 and f.position = $2`,
    [messageId, position, at, tried],
  );
};

export const done = async (tx: Tx, { messageId, position }: Place): Promise<void> => {
  await tx.query(
    `-- incomingFiles.done
     delete from conversations.incoming_file f where ${mine} and f.message_id = $1 and f.position = $2`,
    [messageId, position],
  );
};
