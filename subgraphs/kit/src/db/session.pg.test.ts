import pg from 'pg';
import pino from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryLive } from '../live/memory-live.ts';
import { eventually } from '../testing/eventually.ts';
import { notesDatabase } from '../testing/notes.ts';
import { openDatabase } from './database.ts';

const { t } = await notesDatabase();
afterAll(() => t.close());

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
