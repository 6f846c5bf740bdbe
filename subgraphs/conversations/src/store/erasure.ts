import type { Tx } from '@liuke/kit';

/** Deletes all that is kept of a customer, those absorbed into them too. Returns how many rows went. */
export const erase = async (tx: Tx, customerId: string): Promise<number> => {
  const [row] = await tx.query<{ rows: number }>(
    `-- erasure.erase
     with person as (select id from conversations.customer where id = $1 or merged_into = $1),
       talk as (select id from conversations.conversation where customer_id in (select id from person)),
       typed as (delete from conversations.typing where conversation_id in (select id from talk) returning 1),
       linked as (delete from conversations.session_conversation where conversation_id in (select id from talk) returning 1),
       said as (delete from conversations.message where conversation_id in (select id from talk) returning 1)
     select (select count(*) from typed) + (select count(*) from linked) + (select count(*) from said) as rows`,
    [customerId],
  );
  let rows = row?.rows ?? 0;
  for (const table of ['conversation', 'session', 'channel_identity']) {
    const gone = await tx.query(
      `-- erasure.${table}
       delete from conversations.${table}
       where customer_id in (select id from conversations.customer where id = $1 or merged_into = $1) returning 1`,
      [customerId],
    );
    rows += gone.length;
  }
  const people = await tx.query(
    '-- erasure.customer\ndelete from conversations.customer where id = $1 or merged_into = $1 returning 1',
    [customerId],
  );
  return rows + people.length;
};
