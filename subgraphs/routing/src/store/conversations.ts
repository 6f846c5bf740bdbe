import { type Db, onOneWire, type Tx } from '@liuke/kit';
import type { Conversation } from '../domain/waiting.ts';

const columns = 'id, customer_id, channel, locale, tier, tags, intent_id, intent_name, closed';

export type Heard = Omit<Conversation, 'intentId' | 'intentName' | 'closed'>;

export const byId = async (db: Db, id: string): Promise<Conversation | null> => {
  const [row] = await db.query<Conversation>(
    `-- conversations.byId
     select ${columns} from routing.conversation where workspace_id = $1 and id = $2`,
    [db.viewer.workspaceId, id],
  );
  return row ?? null;
};

/** Opened or reopened. */
export const open = async (tx: Tx, heard: Heard): Promise<void> => {
  await tx.query(
    `-- conversations.open
     insert into routing.conversation (workspace_id, id, customer_id, channel, locale, tier, tags)
     values ($1, $2, $3, $4, $5, $6, $7::text[])
     on conflict (workspace_id, id) do update set customer_id = excluded.customer_id, channel = excluded.channel,
       locale = excluded.locale, tier = excluded.tier, tags = excluded.tags, closed = false`,
    [tx.viewer.workspaceId, heard.id, heard.customerId, heard.channel, heard.locale, heard.tier, heard.tags],
  );
};

/** Facts of it changed; whether it is open did not. */
export const change = async (tx: Tx, heard: Heard): Promise<void> => {
  await tx.query(
    `-- conversations.change
     update routing.conversation set customer_id = $3, channel = $4, locale = $5, tier = $6, tags = $7::text[]
     where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, heard.id, heard.customerId, heard.channel, heard.locale, heard.tier, heard.tags],
  );
};

/** Heard of by way of another room before conversations' own word came: kept until that comes. */
export const meet = async (tx: Tx, heard: Heard): Promise<void> => {
  await tx.query(
    `-- conversations.meet
     insert into routing.conversation (workspace_id, id, customer_id, channel, locale, tier, tags)
     values ($1, $2, $3, $4, $5, $6, $7::text[])
     on conflict do nothing`,
    [tx.viewer.workspaceId, heard.id, heard.customerId, heard.channel, heard.locale, heard.tier, heard.tags],
  );
};

export const close = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- conversations.close
     update routing.conversation set closed = true where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id],
  );
};

/** Somebody said something in it then. */
export const setActive = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.query(
    `-- conversations.setActive
     update routing.conversation set active_at = greatest(active_at, $3) where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, at],
  );
};

/** When somebody last said something; null: not heard of. */
export const activeAt = async (db: Db, id: string): Promise<Date | null> => {
  const [row] = await db.query<{ activeAt: Date | null }>(
    `-- conversations.activeAt
     select active_at from routing.conversation where workspace_id = $1 and id = $2`,
    [db.viewer.workspaceId, id],
  );
  return row?.activeAt ?? null;
};

/** What the customer's newest message means: for rules on this conversation, and on the customer's later ones. */
export const rememberIntent = async (
  tx: Tx,
  asked: { conversationId: string; customerId: string; intentId: string; intentName: string | null; at: Date },
): Promise<void> => {
  const { conversationId, customerId, intentId, intentName, at } = asked;
  const set = tx.query(
    `-- conversations.setIntent
     update routing.conversation set intent_id = $3, intent_name = $4 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, conversationId, intentId, intentName],
  );
  const remembered = tx.query(
    `-- conversations.rememberIntent
     insert into routing.past_intent as past (workspace_id, customer_id, intent_id, intent_name, last_at)
     values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, customer_id, intent_id) do update
       set intent_name = excluded.intent_name, last_at = greatest(past.last_at, excluded.last_at)`,
    [tx.viewer.workspaceId, customerId, intentId, intentName, at],
  );
  await onOneWire([set, remembered]);
};

/** Ids and names of all that the customer ever asked for. */
export const pastIntents = async (db: Db, customerId: string): Promise<readonly string[]> => {
  const rows = await db.query<{ intentId: string; intentName: string | null }>(
    `-- conversations.pastIntents
     select intent_id, intent_name from routing.past_intent where workspace_id = $1 and customer_id = $2`,
    [db.viewer.workspaceId, customerId],
  );
  return rows.flatMap(({ intentId, intentName }) => (intentName === null ? [intentId] : [intentId, intentName]));
};

/** The conversation is now this customer's, as far as routing remembers it. */
export const giveTo = async (tx: Tx, id: string, customerId: string): Promise<void> => {
  await tx.query(
    `-- conversations.giveDecisions
     update routing.decision d set customer_id = $3 from routing.assignment a
     where d.workspace_id = $1 and a.workspace_id = $1 and a.id = d.assignment_id and a.conversation_id = $2`,
    [tx.viewer.workspaceId, id, customerId],
  );
  for (const table of ['queue_entry', 'promise', 'assignment']) {
    await tx.query(
      `-- conversations.giveTo
       update routing.${table} set customer_id = $3 where workspace_id = $1 and conversation_id = $2 and customer_id <> $3`,
      [tx.viewer.workspaceId, id, customerId],
    );
  }
};

/** Deletes all that routing holds of the customer; returns the number of rows. Open assignments are ended before. */
export const erase = async (tx: Tx, customerId: string): Promise<number> => {
  let rows = 0;
  for (const table of ['queue_entry', 'promise', 'decision', 'assignment', 'past_intent', 'conversation']) {
    const deleted = await tx.query(
      `-- conversations.erase
       delete from routing.${table} where workspace_id = $1 and customer_id = $2 returning 1`,
      [tx.viewer.workspaceId, customerId],
    );
    rows += deleted.length;
  }
  return rows;
};
