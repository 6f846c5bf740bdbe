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
 * read: killed in between, or run by two at once, it goes on where it stands. It looks again until none waits: a process that
 * still wraps by a former master may have made a workspace meanwhile. A key wrapped by a master that is not named stops it, with a
 * sentence, before anything is changed.
 */
export const rotateMaster = async (
  send: Send,
  masters: readonly [MasterKey, ...MasterKey[]],
  plumber: Viewer,
  onProgress: (rotated: Rotated) => void = () => {},
): Promise<number> => {
  const [present] = masters;
  const byId = new Map(masters.map((master) => [master.id, master]));
  let wrapped = 0;
  for (;;) {
    const rows = await toRotate(send, plumber, present.id);
    if (rows.length === 0) return wrapped;
    const missing = rows.find(({ masterId }) => !byId.has(masterId));
    if (missing)
      throw new Error(
        `A key is wrapped by the master key ${missing.masterId}, which is not named: add it to LIUKE_MASTER_KEYS_FORMER.`,
      );
    for (const [index, row] of rows.entries()) {
      const anew = await present.wrap(await byId.get(row.masterId)!.unwrap(row.wrapped));
      if (await changed(send, plumber, row, present.id, anew)) wrapped += 1;
      onProgress({ wrapped, waiting: rows.length - index - 1 });
    }
  }
};

const toRotate = (send: Send, plumber: Viewer, presentId: string): Promise<Row[]> =>
  send<Row>(
    plumber,
    `-- keys.toRotate
     select workspace_id, purpose, version, master_id, wrapped from house.workspace_key where master_id <> $1
     order by workspace_id, purpose, version`,
    [presentId],
  );

/** False where it is not as it was read any more. */
const changed = async (send: Send, plumber: Viewer, row: Row, masterId: string, anew: Buffer): Promise<boolean> => {
  const rows = await send(
    plumber,
    `-- keys.rotate
     update house.workspace_key set master_id = $5, wrapped = $6
     where workspace_id = $1 and purpose = $2 and version = $3 and master_id = $4 returning 1`,
    [row.workspaceId, row.purpose, row.version, row.masterId, masterId, anew],
  );
  return rows.length > 0;
};
