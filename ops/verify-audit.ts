import { house, plumbing } from '@liuke/kit';
import { verifyAuditChain } from '@liuke/privacy/audit';
import { asOperator } from './operator.ts';

/**
 * For an operator or an auditor: whether every workspace's audit log is what was written.
 *
 *   npm run verify-audit    a line a workspace, with the head's hash to note elsewhere; exit status 1 where a chain is broken
 */
await asOperator('verify-audit', async (database) => {
  const workspaces = await database
    .as(plumbing('operator'))
    .query<{ id: string; key: string }>('-- verifyAudit.workspaces\nselect id, key from house.workspace order by key');
  for (const { id, key } of workspaces) {
    const verdict = await verifyAuditChain(database.as(house('operator', id), 'privacy'));
    if (verdict.intact) console.log(`${key}: intact, ${verdict.head.seq} entries, head ${verdict.head.hash}`);
    else {
      console.log(`${key}: BROKEN at entry ${verdict.brokenAt}. ${verdict.sentence}`);
      process.exitCode = 1;
    }
  }
});
