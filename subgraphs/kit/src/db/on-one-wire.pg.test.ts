import { afterAll, expect, it } from 'vitest';
import { add, bodies, notesDatabase } from '../testing/notes.ts';
import { onOneWire } from './on-one-wire.ts';

const { t, db } = await notesDatabase();
afterAll(() => t.close());

it('of statements sent together, each sees what those before it did', async () => {
  const [, seen] = await db.transaction((tx) => onOneWire([add(tx, 'together'), bodies(tx, 'together')]));
  expect(seen).toBe(1);
});

it('the one that failed is thrown, however late it tells, and not what it made fail', async () => {
  const late = async (failing: Promise<unknown>): Promise<void> => {
    const failure = await failing.catch((error: unknown) => error);
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    throw failure;
  };
  const broken = db.transaction((tx) =>
    onOneWire([late(tx.query('-- notes.broken\nselect 1 / 0')), add(tx, 'behind the failure')]),
  );
  await expect(broken).rejects.toMatchObject({ code: '22012' });
  expect(await bodies(db, 'behind the failure')).toBe(0);
});
