import pg from 'pg';
import pino from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { house, nobody, type Viewer } from '../auth/viewer.ts';
import { memoryLive } from '../live/memory-live.ts';
import { add, bodies, notesDatabase } from '../testing/notes.ts';
import { openDatabase } from './database.ts';
import type { Db } from './db.ts';

const { t, db } = await notesDatabase();
afterAll(() => t.close());

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
