import type { Db, Role, Tx } from '@liuke/kit';
import type { Credential } from '../domain/session.ts';

/** House only: no caller's viewer finds a row here. */
const columns = 'agent_id, email, password_hash, role, disabled, totp_secret, totp_step';

/** The one cell of an agent's TOTP secret, pending or confirmed; sealed under the workspace's key, as it is no customer's. */
const placeOf = (agentId: string): string => `privacy.credential.totp:${agentId}`;

/** A secret of an enrolment from before secrets were sealed: it is shorter than anything sealed, and read as it is. */
const isPlain = (secret: Buffer): boolean => secret.length <= 32;

/** With their secrets opened. One that cannot be opened is an error: it must never pass for having none. */
const opened = async <Row extends Pending>(db: Db, row: Row | undefined): Promise<Row | null> => {
  if (!row) return null;
  const open = async (secret: Buffer | null | undefined): Promise<Buffer | null> => {
    if (!secret || isPlain(secret)) return secret ?? null;
    const [plain] = await db.keyring.open(db.viewer.workspaceId, [{ place: placeOf(row.agentId), sealed: secret }]);
    if (!plain) throw new Error(`The authenticator of agent ${row.agentId} cannot be opened: its key is lost.`);
    return plain;
  };
  const totpSecret = await open(row.totpSecret);
  return { ...row, totpSecret, ...(row.totpPending !== undefined && { totpPending: await open(row.totpPending) }) };
};
type Pending = Credential & { readonly totpPending?: Buffer | null };

export const byEmail = async (db: Db, email: string): Promise<Credential | null> => {
  const [row] = await db.query<Credential>(
    `-- privacy.credentialByEmail
     select ${columns} from privacy.credential where workspace_id = $1 and email = $2`,
    [db.viewer.workspaceId, email],
  );
  return opened(db, row);
};

export const byId = async (db: Db, agentId: string): Promise<Credential | null> => {
  const [row] = await db.query<Credential>(
    `-- privacy.credentialById
     select ${columns} from privacy.credential where workspace_id = $1 and agent_id = $2`,
    [db.viewer.workspaceId, agentId],
  );
  return opened(db, row);
};

export const lock = async (tx: Tx, agentId: string): Promise<(Credential & { totpPending: Buffer | null }) | null> => {
  const [row] = await tx.query<Credential & { totpPending: Buffer | null }>(
    `-- privacy.lockCredential
     select ${columns}, totp_pending from privacy.credential where workspace_id = $1 and agent_id = $2 for update`,
    [tx.viewer.workspaceId, agentId],
  );
  return opened(tx, row);
};

export type SavedCredential = {
  readonly agentId: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly role: Role;
  readonly disabled: boolean;
};

/** What is null in `saved` stays. */
export const save = async (tx: Tx, saved: SavedCredential): Promise<void> => {
  await tx.query(
    `-- privacy.saveCredential
     insert into privacy.credential as c (workspace_id, agent_id, email, password_hash, role, disabled, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, agent_id) do update set
       email = coalesce(excluded.email, c.email), password_hash = coalesce(excluded.password_hash, c.password_hash),
       role = excluded.role, disabled = excluded.disabled, updated_at = excluded.updated_at`,
    [tx.viewer.workspaceId, saved.agentId, saved.email, saved.passwordHash, saved.role, saved.disabled, tx.now()],
  );
};

/** Under the credential's lock, or the same code could be used twice at once. */
export const useTotpStep = async (tx: Tx, agentId: string, step: number): Promise<void> => {
  await tx.query(
    `-- privacy.useTotpStep
     update privacy.credential set totp_step = $3 where workspace_id = $1 and agent_id = $2`,
    [tx.viewer.workspaceId, agentId, step],
  );
};

export const setPendingTotp = async (tx: Tx, agentId: string, secret: Buffer): Promise<void> => {
  const sealed = await tx.keyring.seal(tx.viewer.workspaceId, null, placeOf(agentId), secret);
  await tx.query(
    `-- privacy.setPendingTotp
     update privacy.credential set totp_pending = $3 where workspace_id = $1 and agent_id = $2`,
    [tx.viewer.workspaceId, agentId, sealed],
  );
};

/** The pending secret counts from now on. */
export const confirmTotp = async (tx: Tx, agentId: string, step: number): Promise<void> => {
  await tx.query(
    `-- privacy.confirmTotp
     update privacy.credential set totp_secret = totp_pending, totp_pending = null, totp_step = $3
     where workspace_id = $1 and agent_id = $2`,
    [tx.viewer.workspaceId, agentId, step],
  );
};
