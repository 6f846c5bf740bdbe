import type { Tx } from '@liuke/kit';

/** In this order; each deletes or empties the customer's rows. */
const statements: Readonly<Record<string, string>> = {
  behaviour: 'delete from metrics.behaviour',
  exposure: 'delete from metrics.exposure',
  question: 'delete from metrics.question',
  message: 'delete from metrics.message',
  privacy: 'delete from metrics.customer_privacy',
};

/** Deletes what was done and said by the customer; closed conversations stay as numbers of nobody. Returns the number of rows. */
export const forgetCustomer = async (tx: Tx, customerId: string): Promise<number> => {
  let rows = 0;
  for (const [name, statement] of Object.entries(statements)) {
    const gone = await tx.query<object>(
      `-- erasure.${name}
       ${statement} where workspace_id = (select house.workspace()) and customer_id = $1 returning 1 as gone`,
      [customerId],
    );
    rows += gone.length;
  }
  await tx.query(
    `-- erasure.promises
     delete from metrics.promise promise using metrics.conversation open
     where open.workspace_id = (select house.workspace()) and open.customer_id = $1 and open.status <> 'RESOLVED'
       and promise.workspace_id = open.workspace_id and promise.conversation_id = open.conversation_id
       and promise.settled_at >= open.started_at`,
    [customerId],
  );
  const open = await tx.query<object>(
    `-- erasure.open
     delete from metrics.conversation
     where workspace_id = (select house.workspace()) and customer_id = $1 and status <> 'RESOLVED' returning 1 as gone`,
    [customerId],
  );
  const closed = await tx.query<object>(
    `-- erasure.closed
     update metrics.conversation set customer_id = null
     where workspace_id = (select house.workspace()) and customer_id = $1 returning 1 as gone`,
    [customerId],
  );
  return rows + open.length + closed.length;
};
