import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { house, plumbing } from '../auth/viewer.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { filePieces } from './file-pieces.ts';
import { fakeVault } from './key-services/fakes.ts';
import { remoteMaster } from './key-services/remote-master.ts';
import { vaultTransit } from './key-services/vault.ts';
import type { Send } from './key-store.ts';
import { localMaster, type MasterKey } from './master.ts';
import { rotateMaster } from './rotate-master.ts';
import { macOf, seal, unseal } from './seal.ts';

const [former, present] = [localMaster(randomBytes(32)), localMaster(randomBytes(32))];
let base: TestDatabase;
let folder: string;
let opened: Database[];
beforeEach(async () => {
  base = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'liuke-keys-'));
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
  await base.close();
  rmSync(folder, { recursive: true });
});

/** A process of the house that knows these masters, the first of which wraps. */
const processWith = async (...masters: readonly [MasterKey, ...MasterKey[]]): Promise<Database> => {
  const keys = { masters, pieces: filePieces(folder) };
  const database = await openDatabase({ url: base.url, live: base.live, log: pino({ level: 'silent' }), keys });
  opened.push(database);
  return database;
};
const workspaces = () => [base.workspace.id, base.otherWorkspace.id];
const inHouse = (database: Database, workspaceId: string) => database.as(house('test', workspaceId));
const sendBy =
  (database: Database): Send =>
  (viewer, sql, parameters) =>
    database.as(viewer).query(sql, parameters);
const masterIds = async (): Promise<string[]> => {
  const rows = await opened[0]!
    .as(plumbing('test'))
    .query<{ masterId: string }>('-- test.masters\nselect master_id from house.workspace_key order by 1');
  return rows.map(({ masterId }) => masterId);
};
const fill = async (database: Database): Promise<Buffer[]> => {
  for (const id of workspaces()) await macOf(inHouse(database, id), 'x', 'word');
  return Promise.all(workspaces().map((id) => seal(inHouse(database, id), null, 'x', `of ${id}`)));
};
const opens = (database: Database, sealed: readonly Buffer[]) =>
  Promise.all(sealed.map((bytes, at) => unseal(inHouse(database, workspaces()[at]!), 'x', bytes)));
const expected = () => workspaces().map((id) => `of ${id}`);

describe('rotating the master key', () => {
  it('leaves nothing under the former one, and everything opens and is found as before', async () => {
    const before = await processWith(former);
    const sealed = await fill(before);
    const word = await macOf(inHouse(before, base.workspace.id), 'x', 'word');
    expect(await rotateMaster(sendBy(before), [present, former], plumbing('test'))).toBe(4);
    expect(new Set(await masterIds())).toEqual(new Set([present.id]));
    const after = await processWith(present);
    expect(await opens(after, sealed)).toEqual(expected());
    expect(await macOf(inHouse(after, base.workspace.id), 'x', 'word')).toBe(word);
    expect(await rotateMaster(sendBy(before), [present, former], plumbing('test'))).toBe(0);
  });

  it('beside a house that seals and opens, nothing fails: it knows both', async () => {
    const running = await processWith(former, present);
    const sealed = await fill(running);
    let over = false;
    const working = (async () => {
      let rounds = 0;
      for (; !over || rounds < 3; rounds += 1) {
        // A process just started knows nothing by heart.
        running.keyring.forget();
        expect(await opens(running, sealed)).toEqual(expected());
        await seal(inHouse(running, base.workspace.id), running.as(plumbing('test')).newId(), 'x', 'new');
      }
    })();
    await rotateMaster(sendBy(running), [present, former], plumbing('test'));
    over = true;
    await working;
    expect(new Set(await masterIds())).toEqual(new Set([present.id]));
  });

  it('killed in between it goes on where it stood, and two at once do each key once', async () => {
    const running = await processWith(former, present);
    const sealed = await fill(running);
    const killed = rotateMaster(sendBy(running), [present, former], plumbing('test'), () => {
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect((await masterIds()).filter((id) => id === present.id)).toHaveLength(1);
    expect(await opens(await processWith(former, present), sealed)).toEqual(expected());
    const both = [1, 2].map(() => rotateMaster(sendBy(running), [present, former], plumbing('test')));
    expect((await Promise.all(both)).reduce((sum, one) => sum + one)).toBe(3);
    expect(await opens(await processWith(present), sealed)).toEqual(expected());
  });

  it('finds what a process that still wraps by the former one has made meanwhile', async () => {
    const behind = await processWith(former, present);
    await macOf(inHouse(behind, base.workspace.id), 'x', 'word');
    let made: Promise<unknown> = Promise.resolve();
    await rotateMaster(
      async (viewer, sql, parameters) => {
        await made;
        return sendBy(behind)(viewer, sql, parameters);
      },
      [present, former],
      plumbing('test'),
      ({ wrapped }) => {
        if (wrapped === 1) made = fill(behind);
      },
    );
    expect(await masterIds()).toEqual(Array.from({ length: 4 }, () => present.id));
  });

  it('stops before it begins where a key is wrapped by a master that is not named', async () => {
    const running = await processWith(former);
    await fill(running);
    await expect(rotateMaster(sendBy(running), [present], plumbing('test'))).rejects.toThrow(former.id);
    expect(new Set(await masterIds())).toEqual(new Set([former.id]));
  });

  it('into a key service, which fails in between, and out of it again', async () => {
    const fake = await fakeVault('token', 'transit', ['liuke']);
    try {
      const patience = { answer: 1_000, tries: 1, between: 1 };
      const vault = remoteMaster(vaultTransit({ url: fake.url, token: 'token', mount: 'transit' }, 'liuke', patience));
      const running = await processWith(former, vault);
      const sealed = await fill(running);
      fake.misbehaves(500);
      await expect(rotateMaster(sendBy(running), [vault, former], plumbing('test'))).rejects.toThrow('Vault');
      await rotateMaster(sendBy(running), [vault, former], plumbing('test'));
      expect(await opens(await processWith(vault), sealed)).toEqual(expected());
      await rotateMaster(sendBy(running), [former, vault], plumbing('test'));
      expect(await opens(await processWith(former), sealed)).toEqual(expected());
    } finally {
      await fake.close();
    }
  });
});
