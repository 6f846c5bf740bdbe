import type { Db, Tx } from '@liuke/kit';
import type { ApiKey, NewApiKey } from '../domain/api-key.ts';

const columns = `id, name, prefix, scopes, allowed_origins, allowed_addresses, requests_per_minute, cost_per_minute,
  created_at, last_used_at, expires_at, revoked_at`;

export const list = (db: Db): Promise<ApiKey[]> =>
  db.query(
    `-- privacy.apiKeys
     select ${columns} from privacy.api_key where workspace_id = $1 order by created_at desc, id desc`,
    [db.viewer.workspaceId],
  );

/** The caller's own, for a partner. */
export const own = async (db: Db): Promise<ApiKey | null> => {
  const [row] = await db.query<ApiKey>(
    `-- privacy.ownApiKey
     select ${columns} from privacy.api_key where workspace_id = $1 and id::text = $2`,
    [db.viewer.workspaceId, db.viewer.id],
  );
  return row ?? null;
};

export const lock = async (tx: Tx, id: string): Promise<ApiKey | null> => {
  const [row] = await tx.query<ApiKey>(
    `-- privacy.lockApiKey
     select ${columns} from privacy.api_key where workspace_id = $1 and id = $2 for update`,
    [tx.viewer.workspaceId, id],
  );
  return row ?? null;
};

export const add = async (tx: Tx, id: string, prefix: string, key: NewApiKey, createdBy: string): Promise<ApiKey> => {
  const [row] = await tx.query<ApiKey>(
    `-- privacy.addApiKey
     insert into privacy.api_key (workspace_id, id, name, prefix, scopes, allowed_origins, requests_per_minute, created_at, created_by, expires_at,
       allowed_addresses, cost_per_minute)
     values ($1, $2, $3, $4, $5::text[], $6::text[], $7, $8, $9, $10, $11::text[], $12) returning ${columns}`,
    [
      tx.viewer.workspaceId,
      id,
      key.name.trim(),
      prefix,
      key.scopes,
      key.allowedOrigins,
      key.requestsPerMinute,
      tx.now(),
      createdBy,
      key.expiresAt,
      key.allowedAddresses,
      key.costPerMinute,
    ],
  );
  return row!;
};

export const addSecret = async (tx: Tx, keyId: string, hash: string): Promise<void> => {
  await tx.query(
    `-- privacy.addApiKeySecret
     insert into privacy.api_key_secret (workspace_id, key_id, hash, created_at) values ($1, $2, $3, $4)`,
    [tx.viewer.workspaceId, keyId, hash, tx.now()],
  );
};

/** Every secret of the key ends by `at`; those that end sooner, as after an earlier rotation, still do. */
export const endSecrets = async (tx: Tx, keyId: string, at: Date): Promise<void> => {
  await tx.query(
    `-- privacy.endApiKeySecrets
     update privacy.api_key_secret set ends_at = least(ends_at, $3::timestamptz) where workspace_id = $1 and key_id = $2`,
    [tx.viewer.workspaceId, keyId, at],
  );
};

export const revoke = async (tx: Tx, id: string): Promise<ApiKey> => {
  const [row] = await tx.query<ApiKey>(
    `-- privacy.revokeApiKey
     update privacy.api_key set revoked_at = $3 where workspace_id = $1 and id = $2 returning ${columns}`,
    [tx.viewer.workspaceId, id, tx.now()],
  );
  return row!;
};

export type ApiKeyOwner = {
  readonly workspaceId: string;
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  readonly requestsPerMinute: number;
  readonly allowedOrigins: readonly string[];
  readonly allowedAddresses: readonly string[];
  readonly costPerMinute: number | null;
  readonly lastUsedAt: Date | null;
};

/** As plumbing, across workspaces: row-level security shows only the secret whose hash the transaction names, and its key. */
export const ownerOf = (db: Db, hash: string): Promise<ApiKeyOwner | null> =>
  db.transaction(async (tx) => {
    await tx.query(
      `-- privacy.nameApiKeyHash
       select set_config('privacy.api_key_hash', $1, true)`,
      [hash],
    );
    const [row] = await tx.query<ApiKeyOwner>(
      `-- privacy.apiKeyOwner
       select k.workspace_id, k.id as key_id, k.name, k.scopes, least(k.expires_at, s.ends_at) as expires_at,
         k.requests_per_minute, k.allowed_origins, k.allowed_addresses, k.cost_per_minute, k.last_used_at
       from privacy.api_key_secret s join privacy.api_key k on k.workspace_id = s.workspace_id and k.id = s.key_id
       where s.hash = $1 and k.revoked_at is null
         and (k.expires_at is null or k.expires_at > $2) and (s.ends_at is null or s.ends_at > $2)`,
      [hash, tx.now()],
    );
    return row ?? null;
  });

/** To the minute, so that a busy key does not mean a write a request. */
export const touch = async (db: Db, keyId: string): Promise<void> => {
  const now = db.now();
  await db.query(
    `-- privacy.touchApiKey
     update privacy.api_key set last_used_at = $3
     where workspace_id = $1 and id = $2 and (last_used_at is null or last_used_at <= $4)`,
    [db.viewer.workspaceId, keyId, now, new Date(now.getTime() - 60_000)],
  );
};
