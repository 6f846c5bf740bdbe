import { type Db, seal, type Tx, unseal } from '@liuke/kit';
import type { SingleSignOn } from '../domain/single-sign-on.ts';

/** House only: no caller's viewer finds a row here. */
type Row = Omit<SingleSignOn, 'clientSecret'> & { readonly clientSecret: Buffer | null };

const secretAt = 'privacy.sso_provider:secret';

export const read = async (db: Db): Promise<SingleSignOn | null> => {
  const [row] = await db.query<Row>(
    `-- privacy.ssoProvider
     select name, issuer, client_id, client_secret, scopes, email_domains, updated_at from privacy.sso_provider
     where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row ? { ...row, clientSecret: row.clientSecret && (await unseal(db, secretAt, row.clientSecret)) } : null;
};

export const write = async (tx: Tx, provider: SingleSignOn): Promise<void> => {
  const { name, issuer, clientId, clientSecret, scopes, emailDomains, updatedAt } = provider;
  const sealed = clientSecret === null ? null : await seal(tx, null, secretAt, clientSecret);
  await tx.query(
    `-- privacy.writeSsoProvider
     insert into privacy.sso_provider (workspace_id, name, issuer, client_id, client_secret, scopes, email_domains, updated_at)
     values ($1, $2, $3, $4, $5, $6::text[], $7::text[], $8)
     on conflict (workspace_id) do update set name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
       client_secret = excluded.client_secret, scopes = excluded.scopes, email_domains = excluded.email_domains,
       updated_at = excluded.updated_at`,
    [tx.viewer.workspaceId, name, issuer, clientId, sealed, scopes, emailDomains, updatedAt],
  );
};

/** False: there was none. */
export const remove = async (tx: Tx): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.removeSsoProvider
     delete from privacy.sso_provider where workspace_id = $1 returning 1 as gone`,
    [tx.viewer.workspaceId],
  );
  return rows.length > 0;
};
