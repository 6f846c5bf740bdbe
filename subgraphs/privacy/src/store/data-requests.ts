import type { Tx } from '@liuke/kit';
import type { DataRequest } from '../domain/data-request.ts';

/** House only. */
const columns = 'id, customer_id, status, completed_at';

/** A new erasure, or null when one of this customer is running. */
export const openErasure = async (tx: Tx, customerId: string, requestedBy: string): Promise<DataRequest | null> => {
  const [row] = await tx.query<DataRequest>(
    `-- privacy.openErasure
     insert into privacy.data_request (workspace_id, id, customer_id, kind, status, requested_by, created_at)
     values ($1, $2, $3, 'ERASURE', 'RUNNING', $4, $5)
     on conflict (workspace_id, customer_id, kind) where status = 'RUNNING' do nothing
     returning ${columns}`,
    [tx.viewer.workspaceId, tx.newId(), customerId, requestedBy, tx.now()],
  );
  return row ?? null;
};

export const newestErasure = async (tx: Tx, customerId: string): Promise<DataRequest> => {
  const [row] = await tx.query<DataRequest>(
    `-- privacy.newestErasure
     select ${columns} from privacy.data_request
     where workspace_id = $1 and customer_id = $2 and kind = 'ERASURE' order by created_at desc, id desc limit 1`,
    [tx.viewer.workspaceId, customerId],
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

export const complete = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- privacy.completeDataRequest
     update privacy.data_request set status = 'DONE', completed_at = $3 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, tx.now()],
  );
};
