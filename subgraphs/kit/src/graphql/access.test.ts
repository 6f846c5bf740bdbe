import { describe, expect, it } from 'vitest';
import { nobody, type Viewer } from '../auth/viewer.ts';
import { fault } from '../faults.ts';
import { sampleDefinition, sampleSdl } from '../testing/sample.ts';
import { sampleWorld } from '../testing/sample-world.ts';
import { agentViewer, customerViewer, partnerViewer } from '../testing/viewers.ts';
import { accessOf, type Requirement } from './access.ts';
import { coverage } from './coverage.ts';
import { buildSchema } from './schema.ts';
import { kitPolicies, verdictOf } from './verdicts.ts';

const workspaceId = 'w';
const now = () => new Date();
const customer = customerViewer({ workspaceId, id: 'c' });
const agent = agentViewer({ workspaceId, id: 'a' });
const partner = partnerViewer({ workspaceId, id: 'p' });

describe('requirements', () => {
  const access = accessOf(`
    type Query { a: A @authenticated }
    type A @key(fields: "id org { id }") @requiresScopes(scopes: [["x"], ["y", "z"]]) { id: ID! org: Org plain: Int more: Int @policy(policies: [["staff"]]) }
    extend type A @authenticated { later: Int }
    type Org { id: ID! }
  `);
  const kinds = (type: string, field: string) =>
    access
      .get(type)
      ?.fields.get(field)
      ?.requirements.map(({ kind }) => kind);

  it('a type’s directives hold for each of its fields, beside the field’s own, extensions included', () => {
    expect(kinds('A', 'plain')).toEqual(['scopes', 'authenticated']);
    expect(kinds('A', 'more')).toEqual(['scopes', 'authenticated', 'policy']);
    expect(kinds('A', 'later')).toEqual(['scopes', 'authenticated']);
    expect(kinds('Org', 'id')).toEqual([]);
    expect([...(access.get('A')?.keys ?? [])]).toEqual(['id', 'org']);
    expect(access.get('Org')?.keys).toBeNull();
  });

  it('stand on object types and their fields only', () => {
    expect(() => accessOf('enum E @authenticated { A }')).toThrow(/not on E/);
    expect(() => accessOf('interface I { a: Int @requiresScopes(scopes: [["x"]]) }')).toThrow(/not on I/);
    expect(() => accessOf('type Query { a: Int @requiresScopes(scopes: ["x"]) }')).toThrow(/list of lists/);
  });
});

describe('a verdict', () => {
  const codeOf = (requirements: Requirement[], viewer: Viewer): unknown => {
    const policies = { ...kitPolicies, never: () => fault('CONFLICT') };
    const verdict = verdictOf(requirements, policies)({ viewer, now });
    return verdict === true || (verdict as unknown as { code: string }).code;
  };
  const scopes = (...anyOf: string[][]): Requirement => ({ kind: 'scopes', anyOf });
  const policy = (...anyOf: string[][]): Requirement => ({ kind: 'policy', anyOf });

  it('of scopes: one outer list, all of the inner', () => {
    expect(codeOf([scopes(['self'], ['conversation:read', 'customer:read'])], customer)).toBe(true);
    expect(codeOf([scopes(['self'], ['conversation:read', 'customer:read'])], agent)).toBe(true);
    expect(codeOf([scopes(['conversation:read', 'privacy:manage'])], agent)).toBe('FORBIDDEN');
    expect(codeOf([scopes(['self'])], nobody)).toBe('UNAUTHENTICATED');
    expect(codeOf([scopes()], agent)).toBe('FORBIDDEN');
  });

  it('of policies: whoever can cure it by a step-up is told so', () => {
    expect(codeOf([policy(['staff'], ['stepUp'])], customer)).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(codeOf([policy(['stepUp'], ['staff'])], agent)).toBe(true);
    expect(codeOf([policy(['stepUp', 'staff'])], agent)).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(codeOf([policy(['stepUp'], ['staff'])], partner)).toBe('FORBIDDEN');
    expect(codeOf([policy(['never'])], agent)).toBe('CONFLICT');
    expect(codeOf([policy(['staff'])], nobody)).toBe('UNAUTHENTICATED');
  });

  it('of several: all, scopes before policies', () => {
    const both = [policy(['stepUp']), scopes(['privacy:manage'])];
    expect(codeOf(both, agent)).toBe('FORBIDDEN');
    expect(codeOf(both, agentViewer({ workspaceId, id: 'a', role: 'ADMIN' }))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(codeOf([{ kind: 'authenticated' }, ...both], nobody)).toBe('UNAUTHENTICATED');
  });

  it('of a policy that nobody decides cannot be made', () => {
    expect(() => verdictOf([policy(['unheard'])], kitPolicies)).toThrow(/"unheard", and nobody decides/);
  });
});

describe('coverage', () => {
  it('is whole where every root field and entity field asks something, but its key', () => {
    expect(coverage(sampleSdl)).toEqual([]);
    expect(coverage('type A @key(fields: "id", resolvable: false) { id: ID! }')).toEqual([]);
  });

  it('names what anyone could reach', () => {
    const gaps = coverage(`
      type Query { open: Int closed: Int @authenticated }
      type Mutation { startSession: Int signIn: Int @authenticated }
      type A @key(fields: "id") { id: ID! name: String secret: String @authenticated }
    `);
    expect(gaps).toEqual([
      expect.stringMatching(/^Query.open has no access directive/),
      expect.stringMatching(/^A.name has no access directive/),
      expect.stringMatching(/^Mutation.signIn is public, yet/),
    ]);
  });
});

describe('a room that does not keep its contract does not open', () => {
  const definition = sampleDefinition(sampleWorld());
  const { Query, Subscription, ...rest } = definition.resolvers as Record<string, Record<string, unknown>>;
  const { guest: _left, ...queriesButOne } = Query ?? {};
  const build =
    (changed: Partial<typeof definition>, sdl = sampleSdl) =>
    () =>
      buildSchema(sdl, { ...definition, ...changed });

  it.each([
    [
      'a root field without a resolver',
      build({ resolvers: { Query: queriesButOne, Subscription, ...rest } }),
      /Query.guest has no resolver/,
    ],
    [
      'a resolver without a field',
      build({ resolvers: { ...definition.resolvers, Guest: { nothing: () => 1 } } }),
      /Guest.nothing, which the SDL does not have/,
    ],
    ['resolvers of no type', build({ resolvers: { ...definition.resolvers, Nobody: {} } }), /Nobody, which the SDL/],
    [
      'a subscription with one half',
      build({ resolvers: { ...definition.resolvers, Subscription: { noteAdded: { subscribe: () => {} } } } }),
      /both subscribe and resolve/,
    ],
    [
      'a later field that there is not',
      build({ later: [...(definition.later ?? []), 'Query.nothing'] }),
      /"later" names Query.nothing/,
    ],
    [
      'a later field that is there already',
      build({ later: [...(definition.later ?? []), 'Query.guest'] }),
      /named in "later" all the same/,
    ],
    [
      'an uncovered entity field',
      build({}, sampleSdl.replace('type Guest @key(fields: "id") @authenticated', 'type Guest @key(fields: "id")')),
      /Guest.name has no access directive/,
    ],
    [
      'a scalar of nobody',
      build({}, sampleSdl.replace('scalar JSONObject', 'scalar JSONObject scalar Colour')),
      /scalar Colour/,
    ],
  ])('%s', (_what, open, sentence) => {
    expect(open).toThrow(sentence);
  });
});
