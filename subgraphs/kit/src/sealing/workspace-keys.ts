import { hkdfSync, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { house, type Viewer } from '../auth/viewer.ts';
import * as store from './key-store.ts';
import type { MasterKey } from './master.ts';
import { memoryMilliseconds, remembered } from './remembered.ts';
import type { WorkspaceKey } from './wrapping.ts';

export type WorkspaceKeysOptions = {
  readonly send: store.Send;
  /** The one that wraps, and behind it those that wrapped earlier and only open. Asked for when first needed. */
  readonly masters: () => readonly [MasterKey, ...MasterKey[]];
};

/** Who reads a workspace's keys. */
export const houseIn = (workspaceId: string): Viewer => house('keys', workspaceId);

/** The keys of workspaces in one process, each unwrapped by the master key that wrapped it; a workspace without is given some. */
export class WorkspaceKeys {
  readonly #options: WorkspaceKeysOptions;
  readonly #keys = new LRUCache<string, Promise<readonly WorkspaceKey[]>>({ max: 10_000, ttl: memoryMilliseconds });
  readonly #index = new LRUCache<string, Promise<Buffer>>({ max: 10_000 });

  constructor(options: WorkspaceKeysOptions) {
    this.#options = options;
  }

  /** Those of one workspace, or of all, are to be looked for again. */
  forget(workspaceId?: string): void {
    if (workspaceId === undefined) this.#keys.clear();
    else this.#keys.delete(workspaceId);
  }

  /** The newest first. */
  of(workspaceId: string): Promise<readonly WorkspaceKey[]> {
    return remembered(this.#keys, workspaceId, async () => {
      const rows = await this.#rows(workspaceId, 'DATA');
      return Promise.all(rows.map(async (row) => ({ version: row.version, bytes: await this.#unwrap(row) })));
    });
  }

  /** By which texts are compared for one purpose without being told. */
  index(workspaceId: string, purpose: string): Promise<Buffer> {
    return remembered(this.#index, `${workspaceId} ${purpose}`, async () => {
      const [row] = await this.#rows(workspaceId, 'INDEX');
      const root = await this.#unwrap(row!);
      return Buffer.from(hkdfSync('sha256', root, '', `index:${purpose}`, 32));
    });
  }

  async #rows(workspaceId: string, purpose: store.Purpose): Promise<store.WorkspaceKeyRow[]> {
    const { send, masters } = this.#options;
    const [master] = masters();
    const viewer = houseIn(workspaceId);
    const rows = await store.workspaceKeys(send, viewer, purpose);
    if (rows.length > 0) return rows;
    const wrapped = await master.wrap(randomBytes(32));
    await store.addWorkspaceKey(send, viewer, purpose, { version: 1, masterId: master.id, wrapped });
    return store.workspaceKeys(send, viewer, purpose);
  }

  #unwrap({ masterId, wrapped }: store.WorkspaceKeyRow): Promise<Buffer> {
    const masters = this.#options.masters();
    const by = masters.find(({ id }) => id === masterId);
    if (!by)
      throw new Error(
        `The workspace's keys were wrapped by the master key ${masterId}, and this process has ${masters[0].id}: set LIUKE_MASTER_KEY, or name the former one in LIUKE_MASTER_KEYS_FORMER.`,
      );
    return by.unwrap(wrapped);
  }
}
