import { type Db, fault } from '@liuke/kit';
import { type AutomationPolicy, flawOf } from '../domain/policy.ts';
import * as states from '../store/states.ts';

/** Changes the given parts of the policy; it holds from the next classification on. */
export const setAutomationPolicy = (db: Db, change: Partial<AutomationPolicy>): Promise<AutomationPolicy> =>
  db.transaction(async (tx) => {
    const policy = { ...(await states.lock(tx)).policy, ...change };
    const flaw = flawOf(policy);
    if (flaw !== null) throw fault('BAD_USER_INPUT', flaw);
    await states.setPolicy(tx, policy);
    return policy;
  });
