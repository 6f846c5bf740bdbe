import { type Db, openColumns, sealColumn, type Tx } from '@liuke/kit';
import type { ContactData, Customer, CustomerField } from '../domain/contact.ts';

/** A customer as the table has them: how they are reached and called is one sealed value. */
type Row = Omit<Customer, keyof ContactData> & { readonly contact: string | null };

const table = 'privacy.customer';
const columns = 'id, contact, anonymous, hidden_fields';
const unknown: ContactData = { phone: null, email: null, realName: null };

const opened = async (db: Db, rows: readonly Row[]): Promise<Customer[]> =>
  (await openColumns(db, table, ['contact'], rows)).map(({ contact, ...customer }) => ({
    ...customer,
    ...(contact === null ? unknown : (JSON.parse(contact) as ContactData)),
  }));

export const byIds = async (db: Db, ids: readonly string[]): Promise<Map<string, Customer>> => {
  const rows = await db.query<Row>(
    `-- privacy.customersByIds
     select ${columns} from privacy.customer where workspace_id = $1 and id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map((await opened(db, rows)).map((row) => [row.id, row]));
};

/** Makes the row where there is none, so that two first changes at once come one after the other. */
export const lock = async (tx: Tx, id: string): Promise<Customer> => {
  const rows = await tx.query<Row>(
    `-- privacy.lockCustomer
     insert into privacy.customer as c (workspace_id, id, updated_at) values ($1, $2, $3)
     on conflict (workspace_id, id) do update set updated_at = excluded.updated_at
     returning ${columns}`,
    [tx.viewer.workspaceId, id, tx.now()],
  );
  return (await opened(tx, rows))[0]!;
};

export const setContact = async (tx: Tx, id: string, { phone, email, realName }: ContactData): Promise<void> => {
  const said = phone ?? email ?? realName;
  const text = said === null ? null : JSON.stringify({ phone, email, realName } satisfies ContactData);
  const contact = await sealColumn(tx, id, { table, column: 'contact', id }, text);
  await tx.query(
    `-- privacy.setContact
     update privacy.customer set contact = $3, updated_at = $4 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, contact, tx.now()],
  );
};

export const setPrivacy = async (
  tx: Tx,
  id: string,
  anonymous: boolean,
  hiddenFields: readonly CustomerField[],
): Promise<void> => {
  await tx.query(
    `-- privacy.setPrivacy
     update privacy.customer set anonymous = $3, hidden_fields = $4::text[], updated_at = $5 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, anonymous, hiddenFields, tx.now()],
  );
};

export type Consent = { readonly purpose: string; readonly granted: boolean; readonly at: Date };

export const addConsent = async (tx: Tx, customerId: string, consent: Omit<Consent, 'at'>): Promise<void> => {
  await tx.query(
    `-- privacy.addConsent
     insert into privacy.consent (workspace_id, customer_id, id, purpose, granted, at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.viewer.workspaceId, customerId, tx.newId(), consent.purpose, consent.granted, tx.now()],
  );
};

/** Newest first, of each customer. */
export const consentsOf = async (db: Db, customerIds: readonly string[]): Promise<Map<string, Consent[]>> => {
  const rows = await db.query<Consent & { customerId: string }>(
    `-- privacy.consentsOf
     select customer_id, purpose, granted, at from privacy.consent
     where workspace_id = $1 and customer_id = any($2::uuid[]) order by at desc, id desc`,
    [db.viewer.workspaceId, customerIds],
  );
  const found = new Map<string, Consent[]>(customerIds.map((id) => [id, []]));
  for (const { customerId, ...consent } of rows) found.get(customerId)?.push(consent);
  return found;
};

/** Deletes what this room holds of a customer; the number of rows. House only. */
export const erase = async (tx: Tx, customerId: string): Promise<number> => {
  const [counted] = await tx.query<{ rows: number }>(
    `-- privacy.eraseCustomerRows
     with contact as (delete from privacy.customer where workspace_id = $1 and id = $2 returning 1),
       said as (delete from privacy.consent where workspace_id = $1 and customer_id = $2 returning 1),
       proofs as (delete from privacy.contact_proof where workspace_id = $1 and customer_id = $2 returning 1),
       asked as (delete from privacy.challenge where workspace_id = $1 and viewer_id = $2 returning 1),
       sent as (delete from privacy.delivery where workspace_id = $1 and person_id = $2 returning 1)
     select (select count(*) from contact) + (select count(*) from said) + (select count(*) from asked)
       + (select count(*) from sent) + (select count(*) from proofs) as rows`,
    [tx.viewer.workspaceId, customerId],
  );
  return counted!.rows;
};
