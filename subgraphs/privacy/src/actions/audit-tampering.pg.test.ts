import { house } from '@liuke/kit';
import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { append } from '../store/audit.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

let base: TestDatabase;
let superuser: pg.Client;
beforeAll(async () => {
  base = await testDatabase();
  superuser = new pg.Client({ connectionString: base.url });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await base.close();
});

const db = () => base.as(house('privacy', base.workspace.id), 'privacy');
beforeEach(async () => {
  await superuser.query('delete from privacy.audit_entry; delete from privacy.audit_head');
  for (const action of ['one', 'two', 'three', 'four']) {
    await db().transaction((tx) => append(tx, { viewer: tx.viewer, ip: null }, { action, reason: 'as it was' }));
  }
});

/** What someone can do who has the database itself, past row-level security and grants. */
describe('tampering with the audit log in the database shows', () => {
  it.each([
    ['an entry that was changed', "update privacy.audit_entry set reason = 'something else' where seq = 2", 2],
    ['an entry that was moved in time', "update privacy.audit_entry set at = at - interval '1 hour' where seq = 3", 3],
    ['an entry that was deleted', 'delete from privacy.audit_entry where seq = 2', 2],
    ['the end cut off', 'delete from privacy.audit_entry where seq = 4', 4],
    [
      'the end cut off with the head set back in number only',
      'delete from privacy.audit_entry where seq = 4; update privacy.audit_head set seq = 3',
      3,
    ],
    [
      'an entry that was added',
      'insert into privacy.audit_entry select workspace_id, 5, id, at, actor, action, subject, reason, ip, hash from privacy.audit_entry where seq = 4',
      5,
    ],
    [
      'two entries that changed places',
      'update privacy.audit_entry set seq = seq + 10 where seq in (2, 3); update privacy.audit_entry set seq = case seq when 12 then 3 else 2 end where seq > 10',
      2,
    ],
    ['the head lost', 'delete from privacy.audit_head', 1],
  ])('%s', async (_what, sql, brokenAt) => {
    expect(await verifyAuditChain(db())).toMatchObject({ intact: true, head: { seq: 4 } });
    await superuser.query(sql);
    expect(await verifyAuditChain(db())).toMatchObject({ intact: false, brokenAt });
  });
});
