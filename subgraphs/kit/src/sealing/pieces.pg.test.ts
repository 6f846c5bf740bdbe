import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { databasePieces } from './database-pieces.ts';
import { filePieces } from './file-pieces.ts';
import type { KeyPieces } from './pieces.ts';
import { postgresPieces } from './postgres-pieces.ts';

let base: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'liuke-pieces-'));
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(async () => {
  await base.close();
  rmSync(folder, { recursive: true });
});

/** What must hold wherever pieces lie. */
describe.each<[string, () => Promise<KeyPieces> | KeyPieces]>([
  ['in files', () => filePieces(folder)],
  ['in a PostgreSQL of their own', () => postgresPieces(base.url)],
  ["in the house's database", () => databasePieces((viewer, sql, parameters) => base.as(viewer).query(sql, parameters))],
])('pieces %s', (_, open) => {
  const workspaceId = '01980000-0000-7000-8000-000000000001';

  it('are what was put, until they are destroyed', async () => {
    const pieces = await open();
    const [one, two, none] = [newId(), newId(), newId()];
    await Promise.all([
      pieces.put(workspaceId, one, Buffer.alloc(32, 1)),
      pieces.put(workspaceId, two, Buffer.alloc(32, 2)),
    ]);
    expect(await pieces.get(workspaceId, [one, two, none])).toEqual(
      new Map([
        [one, Buffer.alloc(32, 1)],
        [two, Buffer.alloc(32, 2)],
      ]),
    );
    await pieces.destroy(workspaceId, [one, none]);
    await pieces.destroy(workspaceId, [one]);
    expect([...(await pieces.get(workspaceId, [one, two])).keys()]).toEqual([two]);
    await pieces.close();
    const again = await open();
    expect([...(await again.get(workspaceId, [one, two])).keys()]).toEqual([two]);
    await again.close();
  });

  it('of another workspace are not found', async () => {
    const pieces = await open();
    const id = newId();
    await pieces.put(workspaceId, id, Buffer.alloc(32, 1));
    expect((await pieces.get('01980000-0000-7000-8000-000000000002', [id])).size).toBe(0);
    await pieces.close();
  });
});

it('files of pieces are for their owner alone, and no half-written one is left', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(file.name).not.toMatch(/^\./);
    expect(statSync(join(file.parentPath, file.name)).mode & 0o077).toBe(0);
  }
});
