import { freshlyProven, staff } from '../auth/step-up.ts';
import type { Viewer } from '../auth/viewer.ts';
import { type Fault, fault } from '../faults.ts';
import type { Policy } from '../subgraph.ts';
import type { Requirement } from './access.ts';

export type Policies = Readonly<Record<string, Policy>>;
/** What a rule reads of the context, at the moment it is asked. */
export type Asking = { readonly viewer: Viewer; readonly now: () => Date };
/** Whether a viewer may see one field: true, or the fault that tells why not. Pure and synchronous. */
export type Verdict = (asking: Asking) => true | Error;

/** The policies that the kit decides for every room. */
export const kitPolicies: Policies = { staff, stepUp: freshlyProven };

/** Scopes are asked before policies: a caller who may not see it anyway is not sent to prove identity first. */
const order: readonly Requirement['kind'][] = ['authenticated', 'scopes', 'policy'];

/** One verdict for all requirements of one field. Throws where the SDL names a policy that nobody decides. */
export const verdictOf = (requirements: readonly Requirement[], policies: Policies): Verdict => {
  const checks = [...requirements]
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map((requirement) => checkOf(requirement, policies));
  return (asking) => {
    for (const check of checks) {
      const verdict = check(asking);
      if (verdict !== true) return verdict;
    }
    return true;
  };
};

const refused = (viewer: Viewer): Fault => fault(viewer.kind === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN');

const checkOf = (requirement: Requirement, policies: Policies): Verdict => {
  switch (requirement.kind) {
    case 'authenticated':
      return ({ viewer }) => viewer.kind !== 'nobody' || refused(viewer);
    case 'scopes':
      return ({ viewer }) =>
        requirement.anyOf.some((all) => all.every((scope) => viewer.scopes.includes(scope))) || refused(viewer);
    case 'policy':
      return policyCheck(requirement.anyOf, policies);
  }
};

const policyCheck = (anyOf: readonly (readonly string[])[], policies: Policies): Verdict => {
  const lists = anyOf.map((all) =>
    all.map((name) => {
      const policy = policies[name];
      if (!policy) throw new Error(`The SDL names the policy "${name}", and nobody decides it.`);
      return policy;
    }),
  );
  return ({ viewer, now }) => {
    if (viewer.kind === 'nobody') return refused(viewer);
    const refusals: Error[] = [];
    const at = now();
    for (const all of lists) {
      const refusal = all.map((policy) => policy(viewer, at)).find((verdict) => verdict !== true);
      if (refusal === undefined) return true;
      refusals.push(refusal);
    }
    return refusals.find(isCurable) ?? refusals[0] ?? refused(viewer);
  };
};

/** Of several refusals the caller is told the one that a step-up cures. */
const isCurable = (refusal: Error): boolean => 'code' in refusal && refusal.code === 'INSUFFICIENT_USER_AUTHENTICATION';

/** The verdict, and where deciding it breaks a refusal: what has not been decided is not allowed. */
export const decided = (verdict: Verdict, asking: Asking): true | Error => {
  try {
    return verdict(asking);
  } catch {
    return fault('FORBIDDEN');
  }
};
