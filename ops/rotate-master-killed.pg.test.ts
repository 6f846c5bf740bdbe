import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, house, macOf, memoryLive, openDatabase, openLog, plumbing, seal, unseal } from '@liuke/kit';
import { eventually, type TestDatabase, testDatabase } from '@liuke/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivedMaster, localMaster, type MasterKey } from '../subgraphs/kit/src/sealing/master.ts';
import { startProcess } from './split/processes.ts';

const secret = 'a secret for tests alone, 32 bytes or more';
const present = Buffer.alloc(32, 7);
const [old, young] = [derivedMaster(secret), localMaster(present)];
/** Of two keys each. */
const workspaces = 400;
const kills = 8;

type Key = { readonly workspaceId: string; readonly purpose: string; readonly masterId: string; readonly wrapped: Buffer };
type Sealed = { readonly workspaceId: string; readonly bytes: Buffer; readonly mac: string };

let base: TestDatabase;
let folder: string;
const opened: Database[] = [];
beforeAll(async () => {
  base = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'liuke-rotated-'));
  // As a house of its own has it: the secret lies in its data folder, the new key in a file.
  writeFileSync(join(folder, 'secret'), secret);
  writeFileSync(join(folder, 'master'), present.toString('base64'));
});
afterAll(async () => {
  for (const database of opened) await database.close();
  await base.close();
  rmSync(folder, { recursive: true });
});

/** A process just started that knows these master keys, the first of which wraps. */
const processWith = async (...masters: readonly [MasterKey, ...MasterKey[]]): Promise<Database> => {
  const log = openLog('test', { level: 'silent' });
  const database = await openDatabase({ url: base.url, live: memoryLive(), log, max: 4, keys: { masters } });
  opened.push(database);
  return database;
};
const within = (database: Database, { workspaceId }: { workspaceId: string }) => database.as(house('test', workspaceId));
const sealsIn = async (database: Database): Promise<Sealed> => {
  const workspaceId = base.as(plumbing('test')).newId();
  const db = within(database, { workspaceId });
  return { workspaceId, bytes: await seal(db, null, 'x', `of ${workspaceId}`), mac: await macOf(db, 'x', 'word') };
};
/** How many open, and are found by the word that they were found by. */
const opens = async (database: Database, texts: readonly Sealed[]): Promise<number> => {
  let open = 0;
  for (const text of texts) {
    const db = within(database, text);
    const [plain, mac] = [await unseal(db, 'x', text.bytes), await macOf(db, 'x', 'word')];
    if (plain === `of ${text.workspaceId}` && mac === text.mac) open += 1;
  }
  return open;
};

const keys = (): Promise<Key[]> =>
  base.as(plumbing('test')).query<Key>(
    `-- test.keys
     select workspace_id, purpose, master_id, wrapped from house.workspace_key order by workspace_id, purpose, version`,
  );
const underTheNew = async (): Promise<number> => (await keys()).filter(({ masterId }) => masterId === young.id).length;
/** What is inside, by whichever master wrapped it. */
const inside = async (): Promise<string[]> =>
  Promise.all(
    (await keys()).map(async ({ workspaceId, purpose, masterId, wrapped }) => {
      const bytes = await (masterId === young.id ? young : old).unwrap(wrapped);
      return `${workspaceId} ${purpose} ${bytes.toString('hex')}`;
    }),
  );

const environment = () => ({
  DATABASE_URL: base.url,
  LIUKE_DATA: folder,
  LIUKE_SECRET: '',
  LIUKE_MASTER_KEY: '',
  LIUKE_MASTER_KEY_FILE: join(folder, 'master'),
  LIUKE_MASTER_KEYS_FORMER: 'derived',
});
const begun = () => startProcess('ops/rotate-master.ts', environment(), 'ignore').child;
const toTheEnd = () =>
  spawnSync(process.execPath, ['--import', 'tsx', 'ops/rotate-master.ts'], {
    encoding: 'utf8',
    env: { ...process.env, ...environment() },
  });

describe('npm run rotate-master', () => {
  it(`killed ${kills} times at any moment loses no key, and all opens before, between and after`, async () => {
    const first = await processWith(old);
    const texts: Sealed[] = [];
    for (let made = 0; made < workspaces; made += 1) texts.push(await sealsIn(first));
    const all = await keys();
    const before = await inside();
    expect(await opens(first, texts)).toBe(workspaces);

    const running = await processWith(old, young);
    const moments = fc.sample(
      fc.record({ after: fc.integer({ min: 1, max: 60 }), pause: fc.integer({ min: 0, max: 25 }), two: fc.boolean() }),
      { seed: 6, numRuns: kills },
    );
    for (const { after, pause, two } of moments) {
      const enough = (await underTheNew()) + after;
      const rotating = two ? [begun(), begun()] : [begun()];
      await eventually('keys are wrapped anew', async () => (await underTheNew()) >= enough, 30_000);
      await wait(pause);
      await Promise.all(
        rotating.map((child) => {
          const gone = child.exitCode === null ? once(child, 'exit') : null;
          child.kill('SIGKILL');
          return gone;
        }),
      );
      expect(await inside()).toEqual(before);
      running.keyring.forget();
      expect(await opens(running, texts)).toBe(workspaces);
    }
    const reached = await underTheNew();
    expect(reached).toBeLessThan(2 * workspaces);
    expect(await opens(await processWith(young, old), texts)).toBe(workspaces);

    expect(toTheEnd()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`${2 * workspaces - reached} keys were wrapped anew by ${young.id}; none waits.`),
    });
    expect(await inside()).toEqual(before);
    expect(await opens(await processWith(young), texts)).toBe(workspaces);
    await expect(opens(await processWith(old), texts)).rejects.toThrow('LIUKE_MASTER_KEYS_FORMER');
    expect(toTheEnd()).toMatchObject({ status: 0, stdout: expect.stringContaining('0 keys were wrapped anew') });
    // A backup from before needs the old key, and has all it needs.
    for (const { wrapped } of all) expect(await old.unwrap(wrapped)).toHaveLength(32);
  }, 240_000);
});
