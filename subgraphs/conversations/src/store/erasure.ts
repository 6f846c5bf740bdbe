import type { Tx } from '@liuke/kit';
import { forgetCustomer } from './webhook-events.ts';

/** Deletes all that is kept of a customer, those absorbed into them too. Returns how many rows went. */
export const erase = async (tx: Tx, customerId: string): Promise<number> => {
  const [row] = await tx.query<{ rows: number }>(
    `-- erasure.erase
     with person as (select id from conversations.customer where id = $1 or merged_into = $1),
       talk as (select id from conversations.conversation where customer_id in (select id from person)),
       linked as (delete from conversations.session_conversation where conversation_id in (select id from talk) returning 1),
       said as (delete from conversations.message where conversation_id in (select id from talk) returning 1)
     select (select count(*) from linked) + (select count(*) from said) as rows`,
    [customerId],
  );
  let rows = row?.rows ?? 0;
  // Before the identities, by which it is known whose they are. Deliveries go with their conversations, receipts say nothing.
  const reaches = await tx.query(
    `-- erasure.reach
     delete from conversations.reach r using conversations.channel_identity i
     where i.workspace_id = r.workspace_id and i.channel = r.kind and i.external_id = r.external_id
       and i.customer_id in (select id from conversations.customer where id = $1 or merged_into = $1) returning 1`,
    [customerId],
  );
  rows += reaches.length;
  rows += await forgetCustomer(tx, customerId);
  // What they uploaded and never sent; what was sent goes with its conversation, and the bytes of both after it.
  const unsent = await tx.query(
    `-- erasure.attachment
     delete from conversations.attachment a using conversations.session s
     where s.workspace_id = a.workspace_id and s.id = a.session_id
       and s.customer_id in (select id from conversations.customer where id = $1 or merged_into = $1) returning 1`,
    [customerId],
  );
  rows += unsent.length;
  for (const table of ['conversation', 'session', 'channel_identity', 'identity_link']) {
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
