import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as store from './key-store.ts';
import type { KeyPieces } from './pieces.ts';
import { memoryMilliseconds, remembered } from './remembered.ts';
import { type DataKey, keyIdOf, openWith, sealWith } from './sealed.ts';
import { houseIn, WorkspaceKeys, type WorkspaceKeysOptions } from './workspace-keys.ts';
import { unwrap, wrap } from './wrapping.ts';

export type KeyringOptions = WorkspaceKeysOptions & {
  readonly pieces: KeyPieces;
  readonly newId: () => string;
};

/** A cell of a table: which place it is, so that no value passes for another's, and what lies there. */
export type Cell = { readonly place: string; readonly sealed: Buffer };

/**
 * The keys of one process. Sealing needs one look into the database for each new customer, opening one for each page of rows
 * of customers not met lately.
 */
export class Keyring {
  readonly #options: KeyringOptions;
  readonly #byId = new LRUCache<string, Promise<DataKey | null>>({ max: 100_000, ttl: memoryMilliseconds });
  readonly #sealing = new LRUCache<string, Promise<DataKey>>({ max: 100_000, ttl: memoryMilliseconds });
  readonly #workspaces: WorkspaceKeys;

  constructor(options: KeyringOptions) {
    this.#options = options;
    this.#workspaces = new WorkspaceKeys(options);
  }

  /** A key was destroyed or added somewhere: what is known may be over. */
  forget(): void {
    this.#byId.clear();
    this.#sealing.clear();
    this.#workspaces.forget();
  }

  async seal(workspaceId: string, customerId: string | null, place: string, plain: Buffer): Promise<Buffer> {
    return sealWith(await this.#sealingKey(workspaceId, customerId), at(workspaceId, place), plain);
  }

  /** In the order given; null where the key is destroyed. Throws where something was changed, or lies in another place. */
  async open(workspaceId: string, cells: readonly Cell[]): Promise<(Buffer | null)[]> {
    const ids = cells.map(({ sealed }) => keyIdOf(sealed));
    const keys = await this.#keysOf(workspaceId, new Set(ids));
    return Promise.all(
      cells.map(async ({ place, sealed }, index) => {
        const key = await keys.get(ids[index]!);
        return key ? openWith(key, at(workspaceId, place), sealed) : null;
      }),
    );
  }

  /** The same for the same text, and telling nothing of it without the workspace's index key: 32 bytes. */
  async mac(workspaceId: string, purpose: string, text: string): Promise<Buffer> {
    const [mac] = await this.macs(workspaceId, purpose, [text]);
    return mac!;
  }

  async macs(workspaceId: string, purpose: string, texts: readonly string[]): Promise<Buffer[]> {
    const key = await this.#workspaces.index(workspaceId, purpose);
    return texts.map((text) => createHmac('sha256', key).update(text).digest());
  }

  // Sealing

  #sealingKey(workspaceId: string, customerId: string | null): Promise<DataKey> {
    const name = `${workspaceId} ${customerId ?? ''}`;
    return remembered(this.#sealing, name, () => this.#findOrMake(workspaceId, customerId));
  }

  async #findOrMake(workspaceId: string, customerId: string | null): Promise<DataKey> {
    const { send, newId, pieces } = this.#options;
    const viewer = houseIn(workspaceId);
    for (;;) {
      const found = await store.sealingKey(send, viewer, customerId);
      if (found) {
        const key = (await this.#unwrapAll(workspaceId, [found])).get(found.id);
        if (!key) throw new Error(`The key of customer ${customerId} has lost its piece: nothing can be sealed for them.`);
        return key;
      }
      const [workspaceKey] = await this.#workspaces.of(workspaceId);
      const suite = await store.suiteOf(send, viewer);
      const key: DataKey = { id: newId(), suite, bytes: randomBytes(32) };
      const piece = randomBytes(32);
      // First the piece: a key without one would open nothing, a piece without a key is a few bytes too many.
      await pieces.put(workspaceId, key.id, piece);
      const wrapped = wrap(workspaceKey!, piece, key);
      const row = { id: key.id, customerId, suite, workspaceKeyVersion: workspaceKey!.version, wrapped };
      if (await store.addDataKey(send, viewer, row)) return key;
      await pieces.destroy(workspaceId, [key.id]);
    }
  }

  // Opening

  async #keysOf(workspaceId: string, ids: ReadonlySet<string>): Promise<Map<string, Promise<DataKey | null>>> {
    const found = new Map<string, Promise<DataKey | null>>();
    const unknown: string[] = [];
    for (const id of ids) {
      const known = this.#byId.get(`${workspaceId} ${id}`);
      if (known) found.set(id, known);
      else unknown.push(id);
    }
    if (unknown.length === 0) return found;
    const loading = store
      .byIds(this.#options.send, houseIn(workspaceId), unknown)
      .then((rows) => this.#unwrapAll(workspaceId, rows));
    for (const id of unknown) {
      const key = loading.then((keys) => keys.get(id) ?? null);
      found.set(id, key);
      this.#byId.set(`${workspaceId} ${id}`, key);
      // What failed, or is not there, is looked for again.
      key
        .then((one) => one ?? this.#byId.delete(`${workspaceId} ${id}`))
        .catch(() => this.#byId.delete(`${workspaceId} ${id}`));
    }
    await loading;
    return found;
  }

  async #unwrapAll(workspaceId: string, rows: readonly store.DataKeyRow[]): Promise<Map<string, DataKey>> {
    const pieces = await this.#options.pieces.get(
      workspaceId,
      rows.map(({ id }) => id),
    );
    const keys = new Map<string, DataKey>();
    let workspaceKeys = await this.#workspaces.of(workspaceId);
    for (const row of rows) {
      const piece = pieces.get(row.id);
      if (!piece) continue;
      let by = workspaceKeys.find(({ version }) => version === row.workspaceKeyVersion);
      if (!by) {
        // Rotated by another process a moment ago.
        this.#workspaces.forget(workspaceId);
        workspaceKeys = await this.#workspaces.of(workspaceId);
        by = workspaceKeys.find(({ version }) => version === row.workspaceKeyVersion);
      }
      if (!by) throw new Error(`The workspace's key ${row.workspaceKeyVersion} is not there.`);
      keys.set(row.id, { id: row.id, suite: row.suite, bytes: unwrap(by, piece, row) });
    }
    return keys;
  }
}

const at = (workspaceId: string, place: string): string => `${workspaceId} ${place}`;
