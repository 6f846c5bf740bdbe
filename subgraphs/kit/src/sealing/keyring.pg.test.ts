import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { house } from '../auth/viewer.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { agentViewer } from '../testing/viewers.ts';
import { destroyKeys, inheritKeys, useSuite } from './destroy.ts';
import { filePieces } from './file-pieces.ts';
import { localMaster } from './master.ts';
import { macOf, seal, unseal, unsealAll } from './seal.ts';

let base: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'liuke-keys-'));
const master = localMaster(randomBytes(32));
const opened: Database[] = [];
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(async () => {
  for (const database of opened) await database.close();
  await base.close();
  rmSync(folder, { recursive: true });
});

/** Another process of the same house. */
const another = async (masters = [master] as const): Promise<Database> => {
  const keys = { masters: masters as never, pieces: filePieces(folder) };
  const database = await openDatabase({ url: base.url, live: base.live, log: pino({ level: 'silent' }), keys });
  opened.push(database);
  return database;
};
const inHouse = (database: Database, workspaceId = base.workspace.id) => database.as(house('test', workspaceId), 'privacy');

describe('what is sealed', () => {
  it('is opened in every process, in its place, and not in another workspace', async () => {
    const [one, two] = [await another(), await another()];
    const db = inHouse(one);
    const ada = db.newId();
    const sealed = await seal(db, ada, 'here', '你好 Ada');
    expect(sealed.includes('Ada')).toBe(false);
    expect(await unseal(inHouse(two), 'here', sealed)).toBe('你好 Ada');
    await expect(unseal(inHouse(two), 'there', sealed)).rejects.toThrow();
    expect(await unseal(inHouse(two, base.otherWorkspace.id), 'here', sealed)).toBeNull();
  });

  it('has one key a customer, though many seal at the same first moment in two processes', async () => {
    const dbs = [inHouse(await another()), inHouse(await another())];
    const ada = dbs[0]!.newId();
    const sealed = await Promise.all(Array.from({ length: 20 }, (_, at) => seal(dbs[at % 2]!, ada, `${at}`, `${at}`)));
    expect(new Set(sealed.map((bytes) => bytes.toString('hex', 1, 17))).size).toBe(1);
    const cells = sealed.map((bytes, at) => ({ place: `${at}`, sealed: bytes }));
    expect(await unsealAll(dbs[1]!, cells)).toEqual(cells.map(({ place }) => place));
    const rows = await dbs[0]!.query('-- test.keys\nselect 1 from house.data_key where customer_id = $1', [ada]);
    expect(rows).toHaveLength(1);
  });

  it('opens no more, in any process and with any backup of the database, once its key is destroyed', async () => {
    const [one, two] = [await another(), await another()];
    const [db, elsewhere] = [inHouse(one), inHouse(two)];
    const [ada, bo] = [db.newId(), db.newId()];
    const [hers, his] = [await seal(db, ada, 'x', 'hers'), await seal(db, bo, 'x', 'his')];
    expect(await unseal(elsewhere, 'x', hers)).toBe('hers');
    const [row] = await db.query<Record<string, unknown>>(
      '-- test.backup\nselect * from house.data_key where customer_id = $1',
      [ada],
    );
    await db.transaction((tx) => destroyKeys(tx, ada));
    await expect.poll(() => unseal(elsewhere, 'x', hers)).toBeNull();
    expect(await unseal(db, 'x', hers)).toBeNull();
    expect(await unseal(elsewhere, 'x', his)).toBe('his');
    await expect.poll(() => db.query('-- test.shred\nselect 1 from house.key_shred')).toEqual([]);
    // The row comes back from a backup: its piece does not.
    await db.query(
      `-- test.restore
       insert into house.data_key (workspace_id, id, customer_id, suite, workspace_key_version, wrapped, sealing)
       values ($1, $2, $3, $4, $5, $6, false)`,
      [base.workspace.id, row!['id'], ada, row!['suite'], row!['workspaceKeyVersion'], row!['wrapped']],
    );
    expect(await unseal(inHouse(await another()), 'x', hers)).toBeNull();
  });

  it('is the kept customer’s after a merge: it opens still, and goes with them', async () => {
    const db = inHouse(await another());
    const [keep, absorb] = [db.newId(), db.newId()];
    const sealed = await seal(db, absorb, 'x', 'before');
    await db.transaction((tx) => inheritKeys(tx, keep, absorb));
    expect(await unseal(db, 'x', sealed)).toBe('before');
    const after = await seal(db, keep, 'y', 'after');
    expect(await unseal(db, 'y', after)).toBe('after');
    await db.transaction((tx) => destroyKeys(tx, keep));
    await expect.poll(() => Promise.all([unseal(db, 'x', sealed), unseal(db, 'y', after)])).toEqual([null, null]);
  });

  it('by AES opens after the workspace has changed to SM4, and what is new is sealed by SM4', async () => {
    const db = inHouse(await another(), base.otherWorkspace.id);
    const ada = db.newId();
    const before = await seal(db, ada, 'x', 'aes');
    await db.transaction((tx) => useSuite(tx, 'SM4'));
    await expect.poll(async () => (await seal(db, ada, 'y', 'sm4'))[0]).toBe(2);
    const after = await seal(db, ada, 'y', 'sm4');
    expect([before[0], await unseal(db, 'x', before), await unseal(db, 'y', after)]).toEqual([1, 'aes', 'sm4']);
  });
});

describe('keys', () => {
  it('are of no use under another master key, and the sentence says what to do', async () => {
    const sealed = await seal(inHouse(await another()), null, 'x', 'text');
    const stranger = localMaster(randomBytes(32));
    await expect(unseal(inHouse(await another([stranger])), 'x', sealed)).rejects.toThrow('LIUKE_MASTER_KEY');
    expect(await unseal(inHouse(await another([stranger, master] as never)), 'x', sealed)).toBe('text');
  });

  it('are seen by no caller', async () => {
    const database = await another();
    await seal(inHouse(database), null, 'x', 'text');
    const admin = database.as(agentViewer({ workspaceId: base.workspace.id, id: 'a', role: 'ADMIN' }));
    for (const table of ['workspace_key', 'data_key', 'key_piece', 'key_shred', 'sealing'])
      expect(await admin.query(`-- test.${table}\nselect 1 from house.${table}`)).toEqual([]);
  });

  it('find the same text again without keeping it, in one workspace and for one purpose', async () => {
    const [one, two] = [inHouse(await another()), inHouse(await another())];
    expect(await macOf(one, 'phone', '138')).toBe(await macOf(two, 'phone', '138'));
    const others = [
      await macOf(one, 'phone', '139'),
      await macOf(one, 'email', '138'),
      await macOf(inHouse(opened[0]!, base.otherWorkspace.id), 'phone', '138'),
    ];
    expect(new Set([...others, await macOf(one, 'phone', '138')]).size).toBe(4);
  });
});
