import type { Db, Tx } from '@liuke/kit';

export const keepFor = async (tx: Tx, days: number | null): Promise<void> => {
  await tx.query(
    `-- retention.keepFor
     insert into conversations.retention (workspace_id, days) values ((select house.workspace()), $1)
     on conflict (workspace_id) do update set days = excluded.days`,
    [days],
  );
};

export type Term = { readonly workspaceId: string; readonly days: number };

/** Workspaces that delete by age. For the plumbing. */
export const terms = (db: Db): Promise<Term[]> =>
  db.query<Term>(
    '-- retention.terms\nselect workspace_id, days from conversations.retention where days is not null order by 1',
  );

export type Expired = { readonly id: string; readonly customerId: string };

/**
 * Deletes conversations that nobody waits in and nobody has touched since a moment, at most so many; their messages go with
 * them. One that is being written in is left for the next sweep.
 */
export const expire = (tx: Tx, before: Date, most: number): Promise<Expired[]> =>
  tx.query<Expired>(
    `-- retention.expire
     with old as (
       select id from conversations.conversation
       where workspace_id = (select house.workspace()) and status in ('RESOLVED', 'BOT') and updated_at < $1
       order by updated_at limit $2 for update skip locked)
     delete from conversations.conversation c using old
     where c.workspace_id = (select house.workspace()) and c.id = old.id returning c.id, c.customer_id`,
    [before, most],
  );

/** Customers without a conversation or a living session, whom nothing has changed since a moment, at most so many. */
export const silent = async (tx: Tx, before: Date, most: number): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `-- retention.silent
     select k.id from conversations.customer k
     where k.workspace_id = (select house.workspace()) and k.merged_into is null and k.updated_at < $1
       and not exists (select from conversations.conversation c where c.workspace_id = k.workspace_id and c.customer_id = k.id)
       and not exists (select from conversations.session s
         where s.workspace_id = k.workspace_id and s.customer_id = k.id and s.expires_at > $2)
     order by k.updated_at limit $3 for update skip locked`,
    [before, tx.now(), most],
  );
  return rows.map(({ id }) => id);
};
