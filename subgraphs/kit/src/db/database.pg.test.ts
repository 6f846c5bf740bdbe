import pg from 'pg';
import pino from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { house } from '../auth/viewer.ts';
import { memoryLive } from '../live/memory-live.ts';
import { eventually } from '../testing/eventually.ts';
import { add, bodies, notesDatabase } from '../testing/notes.ts';
import { openDatabase } from './database.ts';

const { t, db } = await notesDatabase();
afterAll(() => t.close());

describe('rows', () => {
  it('come back under camelCased names, with numbers, dates and json', async () => {
    const [row] = await db.query(
      `-- notes.types
       select 7::int8 as big_number, 1.5::numeric as some_ratio, date '2026-11-23' as on_day, '{"a_b": 1}'::jsonb as as_json,
         array[1, 2]::int8[] as many_numbers, timestamptz '2026-11-23 01:02:03Z' as at_time, '\\x01ff'::bytea as raw_bytes`,
    );
    expect(row).toEqual({
      bigNumber: 7,
      someRatio: 1.5,
      onDay: '2026-11-23',
      asJson: { a_b: 1 },
      manyNumbers: [1, 2],
      atTime: new Date('2026-11-23T01:02:03Z'),
      rawBytes: Buffer.from([1, 255]),
    });
  });

  it('of another user of pg in the process keep its own ways', async () => {
    const client = new pg.Client({ connectionString: t.url });
    await client.connect();
    expect((await client.query('select 7::int8 as big_number')).rows).toEqual([{ big_number: '7' }]);
    await client.end();
  });
});

describe('a failure', () => {
  it("of a malformed value is the caller's", async () => {
    const read = (id: unknown) => db.query('-- notes.byId\nselect id from conversations.note where id = $1', [id]);
    await expect(read('not-a-uuid')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(add(db, 'null \0 character')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const moment of ['+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '2026-13-45']) {
      const later = db.query('-- notes.later\nselect $1::timestamptz as at', [moment]);
      await expect(later).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await read(db.newId())).toEqual([]);
  });

  it('names its statement and quotes no row', async () => {
    const id = db.newId();
    const twice = () =>
      db.query('-- notes.twice\ninsert into conversations.note (workspace_id, id, key, body) values ($1, $2, $3, $4)', [
        t.workspace.id,
        id,
        'k',
        'secret words',
      ]);
    await twice();
    const error = (await twice().catch((reason: unknown) => reason)) as Record<string, unknown>;
    expect(error).toMatchObject({ code: '23505', constraint: 'note_pkey', statement: 'notes.twice' });
    expect(JSON.stringify({ ...error, message: error['message'] })).not.toContain(id);
  });

  it('of the connection in the midst of a transaction fails that one alone', async () => {
    const cut = db.transaction(async (tx) => {
      const [self] = await tx.query<{ pid: number }>('-- self.pid\nselect pg_backend_pid() as pid');
      const admin = new pg.Client({ connectionString: t.url });
      await admin.connect();
      await admin.query('select pg_terminate_backend($1)', [self!.pid]);
      await admin.end();
      await add(tx, 'cut off');
    });
    await expect(cut).rejects.toThrow();
    expect(await bodies(db, 'cut off')).toBe(0);
  });

  it('of a connection at rest is told by its message and code alone', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    const database = await openDatabase({ url: t.url, live: memoryLive(), log, max: 1 });
    const [self] = await database
      .as(house('conversations', t.workspace.id))
      .query<{ pid: number }>('-- self.pid\nselect pg_backend_pid() as pid');
    const admin = new pg.Client({ connectionString: t.url });
    await admin.connect();
    await admin.query('select pg_terminate_backend($1)', [self!.pid]);
    await admin.end();
    const line = await eventually('the loss is told', () => lines.find((one) => one.includes('idle database connection')));
    expect(JSON.parse(line)).toMatchObject({ code: '57P01', reason: expect.stringContaining('terminating connection') });
    expect(line).not.toContain('self.pid');
    expect(line.length).toBeLessThan(400);
    await database.close();
  });
});
