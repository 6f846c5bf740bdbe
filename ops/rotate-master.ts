import { configuredMasters, plumbing, rotateMaster, type Send } from '@liuke/kit';
import { asOperator } from './operator.ts';

/**
 * Wraps every workspace's keys anew under LIUKE_MASTER_KEY; those of LIUKE_MASTER_KEYS_FORMER open what they wrapped. Beside a
 * running house; killed, it goes on where it stood. See ops/runbooks/keys.md.
 *
 *   npm run rotate-master
 */
await asOperator('rotate-master', async (database) => {
  const send: Send = (viewer, sql, parameters) => database.as(viewer).query(sql, parameters);
  let told = 0;
  const wrapped = await rotateMaster(send, configuredMasters(), plumbing('operator'), ({ wrapped, waiting }) => {
    if (wrapped - told < 1_000) return;
    told = wrapped;
    console.log(`${wrapped} keys are wrapped anew, ${waiting} wait`);
  });
  console.log(`${wrapped} keys were wrapped anew by ${configuredMasters()[0].id}; none waits.`);
});
