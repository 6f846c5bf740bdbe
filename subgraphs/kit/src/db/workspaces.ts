import { fault } from '../faults.ts';
import type { Db } from './db.ts';

export type Workspace = {
  readonly id: string;
  /** Public: the widget and sign-in name the workspace by it. */
  readonly key: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
};

/** The workspace of a public key, for whoever asks, also nobody; null when there is none. */
export async function workspaceByKey(db: Db, key: string): Promise<Workspace | null> {
  return db.transaction(async (tx) => {
    // Setting the key opens that one row to this transaction. Two statements, since row-level security reads the setting
    // before anything that the same statement may set; sent together.
    const [, [row]] = await Promise.all([
      tx.query("-- workspaces.lookFor\nselect set_config('liuke.workspace_key', $1, true)", [key]),
      tx.query<Workspace>('-- workspaces.byKey\nselect id, key, name, settings from house.workspace where key = $1', [key]),
    ]);
    return row ?? null;
  });
}

/** The settings of the viewer's own workspace. */
export async function workspaceSettings(db: Db): Promise<Workspace['settings']> {
  const [row] = await db.query<Pick<Workspace, 'settings'>>(
    '-- workspaces.settings\nselect settings from house.workspace where id = (select house.workspace())',
  );
  return row?.settings ?? {};
}

/** The secret by which the shop's server signs who a customer is. Only for a Db of the house in that workspace. */
export async function identitySecretOf(db: Db): Promise<string> {
  if (db.viewer.kind !== 'house')
    throw new Error(`A workspace's secret was asked for as ${db.viewer.kind}: only the house reads it.`);
  const [row] = await db.query<{ value: string }>(
    `-- workspaces.identitySecret
     select value from house.workspace_secret where workspace_id = $1 and name = 'identity'`,
    [db.viewer.workspaceId],
  );
  if (!row) throw fault('NOT_FOUND', 'The workspace has no identity secret.');
  return row.value;
}

/** Makes or changes a workspace. For a Db of the house in that workspace, whose id it takes. */
export const saveWorkspace = (
  db: Db,
  { key, name, settings, identitySecret }: Omit<Workspace, 'id'> & { readonly identitySecret?: string },
): Promise<Workspace> =>
  db.transaction(async (tx) => {
    const [row] = await tx.query<Workspace>(
      `-- workspaces.save
       insert into house.workspace (id, key, name, settings) values ($1, $2, $3, $4)
       on conflict (id) do update set key = excluded.key, name = excluded.name, settings = excluded.settings
       returning id, key, name, settings`,
      [tx.viewer.workspaceId, key, name, settings],
    );
    if (identitySecret !== undefined) {
      await tx.query(
        `-- workspaces.saveIdentitySecret
         insert into house.workspace_secret (workspace_id, name, value) values ($1, 'identity', $2)
         on conflict (workspace_id, name) do update set value = excluded.value`,
        [tx.viewer.workspaceId, identitySecret],
      );
    }
    return row!;
  });
