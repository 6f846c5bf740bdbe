import { spawnSync } from 'node:child_process';
import { house } from '@liuke/kit';
import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '../subgraphs/privacy/src/store/audit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const run = (file: string, ...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `ops/${file}`, ...given], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url, LIUKE_SECRET: 'a secret for tests alone, 32 bytes or more' },
  });
  return { status, said: stdout + stderr };
};

describe("an operator's commands", () => {
  it('verify-audit says that a chain is intact, and where it is broken', async () => {
    const { workspace } = database;
    const db = database.as(house('privacy', workspace.id), 'privacy');
    for (const action of ['one', 'two', 'three']) {
      await db.transaction((tx) => append(tx, { viewer: tx.viewer, ip: null }, { action }));
    }
    expect(run('verify-audit.ts')).toMatchObject({
      status: 0,
      said: expect.stringMatching(/demo: intact, 3 entries, head \w{64}/),
    });
    // With the whole database in hand, as whoever tampers has it.
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query("update privacy.audit_entry set action = 'nothing' where seq = 2");
    await client.end();
    expect(run('verify-audit.ts')).toMatchObject({ status: 1, said: expect.stringContaining('demo: BROKEN at entry 2') });
  });

  it('dead-letters lists what there is, and says how it is used', () => {
    expect(run('dead-letters.ts')).toMatchObject({ status: 0, said: expect.stringContaining('No dead letters.') });
    expect(run('dead-letters.ts', 'burn')).toMatchObject({ status: 1, said: expect.stringContaining('Usage:') });
  });
});
