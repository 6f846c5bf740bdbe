import type { Viewer } from '../auth/viewer.ts';
import type { SuiteName } from './suites.ts';

/** The keyring's SQL, sent as the house of a workspace on connections of its own. */
export type Send = <Row>(viewer: Viewer, sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

export type WorkspaceKeyRow = { readonly version: number; readonly masterId: string; readonly wrapped: Buffer };
export type DataKeyRow = {
  readonly id: string;
  readonly customerId: string | null;
  readonly suite: SuiteName;
  readonly workspaceKeyVersion: number;
  readonly wrapped: Buffer;
};
export type Purpose = 'DATA' | 'INDEX';

const dataKey = 'id, customer_id, suite, workspace_key_version, wrapped';

/** Newest first. */
export const workspaceKeys = (send: Send, house: Viewer, purpose: Purpose): Promise<WorkspaceKeyRow[]> =>
  send(
    house,
    `-- keys.ofWorkspace
     select version, master_id, wrapped from house.workspace_key where workspace_id = $1 and purpose = $2 order by version desc`,
    [house.workspaceId, purpose],
  );

/** Of two who make the same version at once, one does; both then read it. */
export const addWorkspaceKey = async (
  send: Send,
  house: Viewer,
  purpose: Purpose,
  { version, masterId, wrapped }: WorkspaceKeyRow,
): Promise<void> => {
  await send(
    house,
    `-- keys.addOfWorkspace
     insert into house.workspace_key (workspace_id, purpose, version, master_id, wrapped) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [house.workspaceId, purpose, version, masterId, wrapped],
  );
};

export const suiteOf = async (send: Send, house: Viewer): Promise<SuiteName> => {
  const [row] = await send<{ suite: SuiteName }>(
    house,
    '-- keys.suite\nselect suite from house.sealing where workspace_id = $1',
    [house.workspaceId],
  );
  return row?.suite ?? 'AES_256_GCM';
};

/** The key that seals what is new of a customer, or of the workspace (null). */
export const sealingKey = async (send: Send, house: Viewer, customerId: string | null): Promise<DataKeyRow | null> => {
  const [row] = await send<DataKeyRow>(
    house,
    `-- keys.sealing
     select ${dataKey} from house.data_key where workspace_id = $1 and sealing
       and (customer_id = $2::uuid or ($2::uuid is null and customer_id is null))`,
    [house.workspaceId, customerId],
  );
  return row ?? null;
};

export const byIds = (send: Send, house: Viewer, ids: readonly string[]): Promise<DataKeyRow[]> =>
  send(house, `-- keys.byIds\nselect ${dataKey} from house.data_key where workspace_id = $1 and id = any($2::uuid[])`, [
    house.workspaceId,
    ids,
  ]);

/** False where another process has made one for this customer in the meantime. */
export const addDataKey = async (send: Send, house: Viewer, key: DataKeyRow): Promise<boolean> => {
  const rows = await send(
    house,
    `-- keys.add
     insert into house.data_key (workspace_id, id, customer_id, suite, workspace_key_version, wrapped)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    [house.workspaceId, key.id, key.customerId, key.suite, key.workspaceKeyVersion, key.wrapped],
  );
  return rows.length > 0;
};
