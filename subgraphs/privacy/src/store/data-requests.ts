import type { Db, Tx } from '@liuke/kit';
import { type Answer, archiveDays, type DataRequest } from '../domain/data-request.ts';

/** House only. */
const columns = 'id, customer_id, kind, status, created_at, completed_at, expires_at, keys_destroyed, receipt';

type Kind = DataRequest['kind'];

/** What the viewer may see of them. */
export const byIds = async (db: Db, ids: readonly string[]): Promise<Map<string, DataRequest>> => {
  const rows = await db.query<DataRequest>(
    `-- privacy.dataRequestsByIds
     select ${columns} from privacy.data_request where workspace_id = $1 and id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

export const answersOf = async (db: Db, ids: readonly string[]): Promise<Map<string, Answer[]>> => {
  const rows = await db.query<Answer & { requestId: string }>(
    `-- privacy.dataRequestAnswers
     select request_id, room, rows, at from privacy.data_request_answer
     where workspace_id = $1 and request_id = any($2::uuid[]) order by at, room`,
    [db.viewer.workspaceId, ids],
  );
  const found = new Map<string, Answer[]>(ids.map((id) => [id, []]));
  for (const { requestId, ...answer } of rows) found.get(requestId)?.push(answer);
  return found;
};

/** A new request, or null when one of this kind is running for this customer. */
export const open = async (tx: Tx, kind: Kind, customerId: string, requestedBy: string): Promise<DataRequest | null> => {
  const [row] = await tx.query<DataRequest>(
    `-- privacy.openDataRequest
     insert into privacy.data_request (workspace_id, id, customer_id, kind, status, requested_by, created_at)
     values ($1, $2, $3, $4, 'RUNNING', $5, $6)
     on conflict (workspace_id, customer_id, kind) where status = 'RUNNING' do nothing
     returning ${columns}`,
    [tx.viewer.workspaceId, tx.newId(), customerId, kind, requestedBy, tx.now()],
  );
  return row ?? null;
};

export const newest = async (tx: Tx, kind: Kind, customerId: string): Promise<DataRequest> => {
  const [row] = await tx.query<DataRequest>(
    `-- privacy.newestDataRequest
     select ${columns} from privacy.data_request
     where workspace_id = $1 and customer_id = $2 and kind = $3 order by created_at desc, id desc limit 1`,
    [tx.viewer.workspaceId, customerId, kind],
  );
  return row!;
};

/** Locked, or two rooms that answer at once would each miss the other's answer and nobody would complete the request. */
export const lock = async (tx: Tx, id: string): Promise<DataRequest | null> => {
  const [row] = await tx.query<DataRequest>(
    `-- privacy.lockDataRequest
     select ${columns} from privacy.data_request where workspace_id = $1 and id = $2 for update`,
    [tx.viewer.workspaceId, id],
  );
  return row ?? null;
};

/** Notes a room's answer, once, and returns the rooms that have answered so far. */
export const answer = async (tx: Tx, requestId: string, room: string, rows: number): Promise<string[]> => {
  await tx.query(
    `-- privacy.answerDataRequest
     insert into privacy.data_request_answer (workspace_id, request_id, room, rows, at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, request_id, room) do nothing`,
    [tx.viewer.workspaceId, requestId, room, rows, tx.now()],
  );
  const answers = await tx.query<{ room: string }>(
    `-- privacy.answersOf
     select room from privacy.data_request_answer where workspace_id = $1 and request_id = $2`,
    [tx.viewer.workspaceId, requestId],
  );
  return answers.map((one) => one.room);
};

/** Data keys of the customer were destroyed: before anything else, and once more when all rooms have answered. */
export const countKeys = async (tx: Tx, id: string, destroyed: number): Promise<number> => {
  const [row] = await tx.query<{ keysDestroyed: number }>(
    `-- privacy.countDestroyedKeys
     update privacy.data_request set keys_destroyed = coalesce(keys_destroyed, 0) + $3
     where workspace_id = $1 and id = $2 returning keys_destroyed`,
    [tx.viewer.workspaceId, id, destroyed],
  );
  return row!.keysDestroyed;
};

export const keepReceipt = async (tx: Tx, id: string, receipt: string): Promise<void> => {
  await tx.query(
    `-- privacy.keepReceipt
     update privacy.data_request set receipt = $3 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, receipt],
  );
};

export const complete = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- privacy.completeDataRequest
     update privacy.data_request set status = 'DONE', completed_at = $3,
       expires_at = case when kind = 'EXPORT' then $3::timestamptz + make_interval(days => $4) end
     where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, tx.now(), archiveDays],
  );
};
