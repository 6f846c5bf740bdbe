import { type Db, openColumns, sealColumn, type Tx } from '@liuke/kit';
import type { Customer } from '../domain/customer.ts';
import { columns, customer as names } from './columns.ts';

const all = columns('k', names);

const table = 'conversations.customer';
const opened = <Row extends Customer>(db: Db, rows: readonly Row[]): Promise<Row[]> =>
  openColumns(db, table, ['chosenName'], rows);

/** By id; the id of an absorbed customer leads to the one who was kept. */
export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Customer>> => {
  // `case`, not coalesce: PostgreSQL trusts coalesce with no row that a policy might hide, and would read the table, not its index.
  const rows = await db.query<Customer & { asked: string }>(
    `-- customers.byIds
     select asked.id as asked, ${all} from conversations.customer asked
     join conversations.customer k on k.workspace_id = asked.workspace_id
       and k.id = case when asked.merged_into is null then asked.id else asked.merged_into end
     where asked.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map((await opened(db, rows)).map(({ asked, ...row }) => [asked, row]));
};

/** The customer that a customer's viewer is, also after a merge. */
export const own = async (db: Db): Promise<Customer | null> => {
  const rows = await db.query<Customer>(
    `-- customers.own\nselect ${all} from conversations.customer k where k.id = (select conversations.own_customer())`,
  );
  return (await opened(db, rows))[0] ?? null;
};

/** Holds a customer until the transaction ends; null for one that was absorbed. */
export const lock = async (tx: Tx, id: string): Promise<Customer | null> => {
  const rows = await tx.query<Customer>(
    `-- customers.lock\nselect ${all} from conversations.customer k where k.id = $1 and k.merged_into is null for no key update`,
    [id],
  );
  return (await opened(tx, rows))[0] ?? null;
};

/**
 * The same, led from an absorbed customer to the one who was kept: what is added under this lock cannot be left behind by a merge.
 * Null where there is none.
 */
export const lockKept = async (tx: Tx, id: string): Promise<Customer | null> => {
  for (;;) {
    const known = (await byIds(tx, [id])).get(id);
    if (!known) return null;
    const held = await lock(tx, known.id);
    if (held) return held;
  }
};

export const add = async (tx: Tx, id: string, locale: string): Promise<Customer> => {
  const createdAt = tx.now();
  await tx.query(
    `-- customers.add
     insert into conversations.customer (workspace_id, id, locale, created_at, updated_at)
     values ((select house.workspace()), $1, $2, $3, $3)`,
    [id, locale, createdAt],
  );
  const unknown = { chosenName: null, salutation: null, askedAnonymity: false, tier: null, tags: [], contactMac: null };
  return { id, ...unknown, locale, createdAt };
};

export const save = async (tx: Tx, customer: Customer): Promise<void> => {
  const { id, salutation, askedAnonymity, tier, tags, locale, contactMac } = customer;
  const chosenName = await sealColumn(tx, id, { table, column: 'chosenName', id }, customer.chosenName);
  await tx.query(
    `-- customers.save
     update conversations.customer set chosen_name = $2, salutation = $3, asked_anonymity = $4, tier = $5, tags = $6, locale = $7,
       contact_mac = $8, updated_at = $9
     where id = $1`,
    [id, chosenName, salutation, askedAnonymity, tier, tags, locale, contactMac, tx.now()],
  );
};

/** Leaves of a customer only the sign to who was kept; earlier signs are turned there too. Everything of theirs moves along. */
export const absorb = async (tx: Tx, keep: string, absorbed: string): Promise<void> => {
  await tx.query(
    `-- customers.absorb
     update conversations.customer set merged_into = $1, chosen_name = null, salutation = null, tier = null, tags = '{}',
       contact_mac = null, updated_at = $3
     where id = $2 or merged_into = $2`,
    [keep, absorbed, tx.now()],
  );
  await tx.query(
    '-- customers.moveIdentities\nupdate conversations.channel_identity set customer_id = $1 where customer_id = $2',
    [keep, absorbed],
  );
  await tx.query('-- customers.moveLinks\nupdate conversations.identity_link set customer_id = $1 where customer_id = $2', [
    keep,
    absorbed,
  ]);
  await tx.query('-- customers.moveSessions\nupdate conversations.session set customer_id = $1 where customer_id = $2', [
    keep,
    absorbed,
  ]);
};

/** Those who were absorbed, at once or by way of others. */
export const absorbedInto = async (tx: Tx, keep: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    '-- customers.absorbedInto\nselect id from conversations.customer where merged_into = $1',
    [keep],
  );
  return rows.map(({ id }) => id);
};

/** Whether a signed subject is theirs. */
export const isIdentified = async (tx: Tx, customerId: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- customers.isIdentified
     select 1 from conversations.channel_identity where customer_id = $1 and channel in ('WEB', 'APP') limit 1`,
    [customerId],
  );
  return rows.length > 0;
};
