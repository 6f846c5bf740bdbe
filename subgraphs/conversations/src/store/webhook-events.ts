import { type Db, openTexts, sealText, type Tx } from '@liuke/kit';

const mine = 'workspace_id = (select house.workspace())';
const placeOf = (id: string): string => `conversations.webhook_event:${id}`;

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
    [id, type, key, customerId, await sealText(tx, customerId, placeOf(id), body), at],
  );
  return row!.position;
};

/** What is told; null where the customer whom it is about was erased meanwhile. */
export const opened = async (db: Db, id: string, sealed: string): Promise<string | null> =>
  (await openTexts(db, [{ place: placeOf(id), sealed }]))[0]!;

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
