import type { Db } from '@liuke/kit';

type Row = Record<string, unknown>;

/** What routing has heard of the customer's conversations. */
export const conversations = (db: Db, customerId: string): Promise<(Row & { readonly id: string })[]> =>
  db.query(
    `-- export.conversations
     select id, channel, locale, tier, tags, intent_name, closed from routing.conversation
     where workspace_id = $1 and customer_id = $2 order by id`,
    [db.viewer.workspaceId, customerId],
  );

/** What the customer asked about before. */
export const pastIntents = (db: Db, customerId: string): Promise<Row[]> =>
  db.query(
    `-- export.pastIntents
     select intent_name, last_at from routing.past_intent where workspace_id = $1 and customer_id = $2 order by last_at`,
    [db.viewer.workspaceId, customerId],
  );

/** Every wait in a queue. */
export const waits = (db: Db, customerId: string): Promise<Row[]> =>
  db.query(
    `-- export.waits
     select q.conversation_id, g.name as "group", q.priority, q.skills, q.locale, q.since, q.left_at
     from routing.queue_entry q join routing.skill_group g on g.workspace_id = q.workspace_id and g.id = q.group_id
     where q.workspace_id = $1 and q.customer_id = $2 order by q.since, q.id`,
    [db.viewer.workspaceId, customerId],
  );
