import type { GraphQLSchema } from 'graphql';
import { applyMiddleware, type IMiddleware } from 'graphql-middleware';
import { allow, deny, rule, shield } from 'graphql-shield';
import { freshlyProven, staff } from '../auth/step-up.ts';
import type { Viewer } from '../auth/viewer.ts';
import { type Fault, fault } from '../faults.ts';
import type { Policy } from '../subgraph.ts';
import type { AccessMap, Requirement } from './access.ts';

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

/**
 * Puts the SDL's rules on the schema's fields by graphql-shield. The tree names every field of every object type and
 * denies what it does not name; then the fields that ask nothing are left unwrapped, as shield would make each of them
 * asynchronous (a third of a JIT-compiled answer's time).
 */
export const applyRules = (schema: GraphQLSchema, access: AccessMap, policies: Policies): GraphQLSchema => {
  const known = { ...policies, ...kitPolicies };
  const verdicts = new Map<string, Map<string, Verdict>>();
  for (const [type, { fields }] of access) {
    const own = new Map<string, Verdict>();
    for (const [name, { requirements }] of fields) {
      if (requirements.length > 0) own.set(name, verdictOf(requirements, known));
    }
    verdicts.set(type, own);
  }
  const shielded = applyMiddleware(schema, pruned(schema, verdicts, access));
  guardSubscribe(shielded, verdicts.get('Subscription') ?? new Map());
  return shielded;
};

type ShieldRule = typeof allow | ReturnType<ReturnType<typeof rule>>;
type Tree = Record<string, Record<string, ShieldRule>>;

const pruned = (
  schema: GraphQLSchema,
  verdicts: ReadonlyMap<string, ReadonlyMap<string, Verdict>>,
  access: AccessMap,
): IMiddleware => {
  const tree: Tree = { _Service: { sdl: allow } };
  for (const [type, { fields }] of access) {
    tree[type] = Object.fromEntries(
      [...fields.keys()].map((field) => [field, asRule(`${type}.${field}`, verdicts.get(type)?.get(field))]),
    );
  }
  tree['Query'] = { ...tree['Query'], _service: allow, ...(schema.getType('_Entity') && { _entities: allow }) };
  const whole = shield(tree, {
    debug: false,
    allowExternalErrors: true,
    fallbackRule: deny,
    // A rule that throws has decided nothing: refused, and never with what it threw.
    fallbackError: () => fault('FORBIDDEN'),
    hashFunction: () => '',
  }).generate(schema) as unknown as Record<string, Record<string, unknown>>;
  const kept: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of Object.entries(whole)) {
    const asking = Object.entries(fields).filter(([field]) => tree[type]?.[field] !== allow);
    if (asking.length > 0) kept[type] = Object.fromEntries(asking);
  }
  return kept as IMiddleware;
};

const asRule = (name: string, verdict: Verdict | undefined): ShieldRule =>
  verdict ? rule(name, { cache: 'no_cache' })((_parent, _args, asking: Asking) => verdict(asking)) : allow;

/** Shield guards a subscription's `resolve`, so each event; this guards `subscribe`, so that refused callers get no stream at all. */
const guardSubscribe = (schema: GraphQLSchema, verdicts: ReadonlyMap<string, Verdict>): void => {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const { subscribe } = field;
    const verdict = verdicts.get(field.name);
    if (!subscribe || !verdict) continue;
    field.subscribe = (parent, args, context, info) => {
      const answer = verdict(context as Asking);
      if (answer !== true) throw answer;
      return subscribe(parent, args, context, info);
    };
  }
};
