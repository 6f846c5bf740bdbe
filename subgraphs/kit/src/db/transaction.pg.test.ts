import { afterAll, describe, expect, it } from 'vitest';
import { openedPayload } from '../events/sealed-payload.ts';
import { add, bodies, notesDatabase } from '../testing/notes.ts';
import type { Db } from './db.ts';

const { t, db } = await notesDatabase();
afterAll(() => t.close());

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
