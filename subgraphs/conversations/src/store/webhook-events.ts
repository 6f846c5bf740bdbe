import type { Db, Tx } from '@liuke/kit';
import { seal, unseal } from './sealed.ts';

const mine = 'workspace_id = (select house.workspace())';
const purpose = (id: string): string => `webhook event ${id}`;

export type NewEvent = {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly customerId: string | null;
  readonly body: string;
  readonly at: Date;
};

/** Keeps what there is to tell; its position. */
export const add = async (tx: Tx, { id, type, key, customerId, body, at }: NewEvent): Promise<number> => {
  const [row] = await tx.query<{ position: number }>(
    `-- webhookEvents.add
     insert into conversations.webhook_event (workspace_id, id, type, key, customer_id, sealed, at)
     values ((select house.workspace()), $1, $2, $3, $4, $5, $6) returning position`,
    [id, type, key, customerId, seal(tx.viewer.workspaceId, purpose(id), body), at],
  );
  return row!.position;
};

export const opened = (workspaceId: string, id: string, sealed: string): string => unseal(workspaceId, purpose(id), sealed);

/** After a merge what was told of one is told of the other. */
export const moved = async (tx: Tx, keptId: string, absorbedId: string): Promise<void> => {
  await tx.query(
    `-- webhookEvents.moved\nupdate conversations.webhook_event set customer_id = $1 where ${mine} and customer_id = $2`,
    [keptId, absorbedId],
  );
};

/** Whole lines go, so nothing is left standing behind what is gone. */
export const forgetCustomer = async (tx: Tx, customerId: string): Promise<number> =>
  (
    await tx.query(
      `-- webhookEvents.forgetCustomer
       delete from conversations.webhook_event where ${mine}
         and customer_id in (select id from conversations.customer where id = $1 or merged_into = $1) returning 1`,
      [customerId],
    )
  ).length;

export const forgetConversations = async (tx: Tx, conversationIds: readonly string[]): Promise<void> => {
  await tx.query(
    `-- webhookEvents.forgetConversations\ndelete from conversations.webhook_event where ${mine} and key = any ($1::text[])`,
    [conversationIds],
  );
};

/** What is too old to be sent again, in all workspaces. As plumbing. */
export const forgetOld = async (db: Db, before: Date): Promise<number> =>
  (await db.query('-- webhookEvents.forgetOld\ndelete from conversations.webhook_event where at < $1 returning 1', [before]))
    .length;
