import type { Viewer } from '../auth/viewer.ts';
import type { Purpose, Send } from './key-store.ts';
import type { MasterKey } from './master.ts';

export type Rotated = { readonly wrapped: number; readonly waiting: number };
type Row = {
  readonly workspaceId: string;
  readonly purpose: Purpose;
  readonly version: number;
  readonly masterId: string;
  readonly wrapped: Buffer;
};

/**
 * Wraps every workspace's keys anew under the first master key: only the wrapping changes, so nothing that is sealed is touched, and
 * a house that knows both masters notices nothing. Each key is its own statement, which changes it only where it still is as it was
 * read: killed in between, or run by two at once, it goes on where it stands. A key wrapped by a master that is not named stops it,
 * with a sentence, before anything is changed.
 */
export const rotateMaster = async (
  send: Send,
  masters: readonly [MasterKey, ...MasterKey[]],
  plumber: Viewer,
  onProgress: (rotated: Rotated) => void = () => {},
): Promise<number> => {
  const [present] = masters;
  const rows = await send<Row>(
    plumber,
    `-- keys.toRotate
     select workspace_id, purpose, version, master_id, wrapped from house.workspace_key where master_id <> $1
     order by workspace_id, purpose, version`,
    [present.id],
  );
  const byId = new Map(masters.map((master) => [master.id, master]));
  const missing = rows.find(({ masterId }) => !byId.has(masterId));
  if (missing)
    throw new Error(
      `A key is wrapped by the master key ${missing.masterId}, which is not named: add it to LIUKE_MASTER_KEYS_FORMER.`,
    );
  let wrapped = 0;
  for (const [index, row] of rows.entries()) {
    const anew = await present.wrap(await byId.get(row.masterId)!.unwrap(row.wrapped));
    const changed = await send(
      plumber,
      `-- keys.rotate
       update house.workspace_key set master_id = $5, wrapped = $6
       where workspace_id = $1 and purpose = $2 and version = $3 and master_id = $4 returning 1`,
      [row.workspaceId, row.purpose, row.version, row.masterId, present.id, anew],
    );
    wrapped += changed.length;
    onProgress({ wrapped, waiting: rows.length - index - 1 });
  }
  return wrapped;
};
