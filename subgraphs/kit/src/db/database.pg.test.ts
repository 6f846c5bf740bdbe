import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { house, nobody, type Viewer } from '../auth/viewer.ts';
import { openedPayload } from '../events/sealed-payload.ts';
import { memoryLive } from '../live/memory-live.ts';
import { fixtureDatabase, type TestDatabase } from '../testing/database.ts';
import { eventually } from '../testing/eventually.ts';
import { openDatabase } from './database.ts';
import type { Db } from './db.ts';
import { identitySecretOf, workspaceByKey } from './workspaces.ts';

let t: TestDatabase;
let db: Db;
beforeAll(async () => {
  t = await fixtureDatabase();
  db = t.as(house('conversations', t.workspace.id), 'conversations');
});
afterAll(() => t.close());

const add = (on: Db, body: string, key = 'k') =>
  on.query<{ id: string }>(
    `-- notes.add
     insert into conversations.note (workspace_id, id, key, body, amount) values ($1, $2, $3, $4, 5000000000) returning id`,
    [on.viewer.workspaceId, on.newId(), key, body],
  );
const bodies = async (on: Db, body: string): Promise<number> =>
  (await on.query('-- notes.byBody\nselect id from conversations.note where body = $1', [body])).length;

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

describe('a transaction', () => {
  it('is kept as a whole or not at all', async () => {
    await expect(
      db.transaction(async (tx) => {
        await add(tx, 'halfway');
        await tx.say('ArticleRetired', { articleId: 'a' }, 'a');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await bodies(db, 'halfway')).toBe(0);
    expect(await db.query('-- outbox.all\nselect id from conversations.outbox')).toEqual([]);
  });

  it('within a transaction is the same one', async () => {
    await expect(
      db.transaction(async (tx) => {
        await tx.transaction((inner) => add(inner, 'nested'));
        throw new Error('all of it');
      }),
    ).rejects.toThrow('all of it');
    expect(await bodies(db, 'nested')).toBe(0);
  });

  it('of which a statement failed is never taken for kept, even when the failure was swallowed', async () => {
    await expect(
      db.transaction(async (tx) => {
        await add(tx, 'swallowed');
        await tx.query('-- notes.wrong\nselect 1 / 0').catch(() => {});
      }),
    ).rejects.toThrow('rolled back');
    expect(await bodies(db, 'swallowed')).toBe(0);
  });

  it('takes nothing after its end', async () => {
    let kept: Db | undefined;
    await db.transaction(async (tx) => {
      kept = tx;
    });
    expect(() => kept!.query('-- notes.late\nselect 1')).toThrow('after its transaction had ended');
  });

  it('that PostgreSQL made give way is tried again', async () => {
    const [a] = await add(db, 'one');
    const [b] = await add(db, 'two');
    const touch = (tx: Db, id: string) =>
      tx.query('-- notes.touch\nupdate conversations.note set amount = amount + 1 where id = $1', [id]);
    let tries = 0;
    let both: () => void = () => {};
    const met = new Promise<void>((resolve) => {
      both = resolve;
    });
    const crossing = (first: string, second: string) =>
      db.transaction(async (tx) => {
        tries++;
        await touch(tx, first);
        if (tries === 2) both();
        await met;
        await touch(tx, second);
      });
    await Promise.all([crossing(a!.id, b!.id), crossing(b!.id, a!.id)]);
    expect(tries).toBeGreaterThan(2);
    const rows = await db.query<{ amount: number }>(
      '-- notes.amounts\nselect amount from conversations.note where id = any($1::uuid[])',
      [[a!.id, b!.id]],
    );
    expect(rows.map((row) => row.amount)).toEqual([5000000002, 5000000002]);
  });

  it('writes what it says in order, and wakes what it nudges, with its commit', async () => {
    const nudges = t.live.nudges(t.workspace.id, 'conversations:notes:1');
    await nudges.next();
    await db.transaction(async (tx) => {
      tx.nudge('conversations:notes:1');
      await tx.say('ArticleRetired', { articleId: "it's", reason: 'a \\ and a " and a $1' }, "k'ey");
      await tx.say('ArticleRetired', { articleId: 'second' }, 'k');
    });
    await nudges.next();
    const said = await db.query<{ id: string; payload: unknown }>(`-- outbox.all
      select id, name, key, payload, nudges, workspace_id from conversations.outbox order by position`);
    const opened = await Promise.all(
      said.map(async ({ id, payload, ...row }) => ({ ...row, payload: await openedPayload(db, id, payload) })),
    );
    expect(JSON.stringify(said)).not.toContain('articleId');
    expect(opened).toEqual([
      {
        name: 'ArticleRetired',
        key: "k'ey",
        payload: { articleId: "it's", reason: 'a \\ and a " and a $1' },
        nudges: [],
        workspaceId: t.workspace.id,
      },
      {
        name: 'ArticleRetired',
        key: 'k',
        payload: { articleId: 'second' },
        nudges: ['conversations:notes:1'],
        workspaceId: t.workspace.id,
      },
    ]);
    await nudges.return();
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

describe('row-level security', () => {
  const customer: Viewer = { ...nobody, kind: 'customer', id: 'mine', workspaceId: '' };

  it('binds each statement to its viewer, however many share the pool', async () => {
    const other = t.as(house('conversations', t.otherWorkspace.id));
    const mine = t.as({ ...customer, workspaceId: t.workspace.id });
    await add(db, 'seen', 'mine');
    await add(db, 'unseen', 'theirs');
    const counts = await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const [view, expected] = [
          [db, 2],
          [other, 0],
          [mine, 1],
          [t.as(nobody), 0],
        ][i % 4] as [Db, number];
        return view
          .query<{ n: number }>(
            "-- notes.seen\nselect count(*) as n from conversations.note where body in ('seen', 'unseen')",
          )
          .then(([row]) => row!.n - expected);
      }),
    );
    expect(counts.every((difference) => difference === 0)).toBe(true);
  });

  it('refuses to write for others', async () => {
    const mine = t.as({ ...customer, workspaceId: t.workspace.id });
    await expect(add(mine, 'as a customer')).rejects.toMatchObject({ code: '42501' });
    await expect(
      db.query('-- notes.elsewhere\ninsert into conversations.note (workspace_id, id, key, body) values ($1, $2, $3, $4)', [
        t.otherWorkspace.id,
        db.newId(),
        'k',
        'b',
      ]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('is not to be talked out of by a viewer with quotes in the name', async () => {
    const sly = t.as({ ...customer, id: "x',true),set_config('liuke.viewer_kind','house", workspaceId: t.workspace.id });
    expect(await sly.query('-- notes.sly\nselect id from conversations.note')).toEqual([]);
  });

  it('holds for an ordinary login that owns the tables, and a login that bypasses it is refused', async () => {
    const admin = new pg.Client({ connectionString: t.url });
    await admin.connect();
    const suffix = db.newId().replaceAll('-', '').slice(-12);
    const [plain, bypassing] = [`plain_${suffix}`, `bypassing_${suffix}`];
    await admin.query(`create role ${plain} login password 'p'; create role ${bypassing} login bypassrls password 'p';
      grant usage on schema house, conversations to ${plain}, ${bypassing};
      alter table conversations.note owner to ${plain}`);
    const as = (login: string): string => {
      const address = new URL(t.url);
      address.username = login;
      address.password = 'p';
      return address.href;
    };
    const open = (url: string) => openDatabase({ url, live: memoryLive(), log: pino({ level: 'silent' }) });
    const owner = await open(as(plain));
    expect(await bodies(owner.as(house('conversations', t.otherWorkspace.id)), 'seen')).toBe(0);
    expect(await bodies(owner.as(house('conversations', t.workspace.id)), 'seen')).toBe(1);
    await owner.close();
    await expect(open(as(bypassing))).rejects.toThrow('bypasses row-level security');
    await admin.query(
      `alter table conversations.note owner to current_user; drop owned by ${plain}, ${bypassing}; drop role ${plain}, ${bypassing}`,
    );
    await admin.end();
  });
});

describe('a workspace', () => {
  it('is found by its public key before there is a viewer, and only it', async () => {
    expect(await workspaceByKey(t.as(nobody), 'demo')).toMatchObject({ id: t.workspace.id, key: 'demo' });
    expect(await workspaceByKey(t.as(nobody), 'no such')).toBeNull();
    expect(await t.as(nobody).query('-- workspaces.all\nselect id from house.workspace')).toEqual([]);
  });

  it('shows its secret to the house alone', async () => {
    expect(await identitySecretOf(db)).toBe('liuke-demo-identity-secret-32bytes');
    const agent = t.as({ ...nobody, kind: 'agent', id: 'a', workspaceId: t.workspace.id });
    expect(await agent.query('-- secrets.all\nselect value from house.workspace_secret')).toEqual([]);
    await expect(identitySecretOf(agent)).rejects.toThrow('only the house');
  });
});

describe('the session beside the pool', () => {
  it('has one leader at a time, and another one as soon as that is gone', async () => {
    const second = await openDatabase({ url: t.url, live: memoryLive(), log: pino({ level: 'silent' }) });
    const terms: string[] = [];
    const lead = (who: string) => async (signal: AbortSignal) => {
      terms.push(who);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    t.database.session.lead('test', lead('first'));
    await eventually('the first leads', () => t.database.session.leads('test'));
    second.session.lead('test', lead('second'));
    const admin = new pg.Client({ connectionString: t.url });
    await admin.connect();
    await admin.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`);
    await admin.end();
    await eventually('somebody leads again', () => terms.length > 1);
    expect(t.database.session.leads('test') && second.session.leads('test')).toBe(false);
    await second.close();
    await eventually('the first leads again', () => t.database.session.leads('test'));
  });
});
