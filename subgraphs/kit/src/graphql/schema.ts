import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { fault } from '../faults.ts';
import type { SubgraphDefinition } from '../subgraph.ts';
import { type AccessMap, accessOf, rootTypes } from './access.ts';
import { coverage } from './coverage.ts';
import { applyRules } from './rules.ts';
import { scalars } from './scalars.ts';

// biome-ignore lint/suspicious/noExplicitAny: resolvers of every room and type pass through here
type Resolver = (...given: any[]) => unknown;
type Resolvers = Record<string, Record<string, unknown>>;
export type Schemed = Pick<SubgraphDefinition, 'name' | 'resolvers' | 'policies' | 'later'>;

/**
 * The contract's SDL with a room's resolvers, guarded by the SDL's own directives. Throws, naming every mistake: root
 * fields that nobody serves, resolvers of fields that there are not, subscriptions without both halves, fields that no
 * directive covers.
 */
export const buildSchema = (sdl: string, definition: Schemed): GraphQLSchema => {
  const document = parse(sdl);
  const access = accessOf(document);
  const mistakes = [...resolverMistakes(document, access, definition), ...coverage(document)];
  if (mistakes.length > 0) throw new Error(`${definition.name} does not keep its contract:\n  ${mistakes.join('\n  ')}`);
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: complete(document, definition) }] as Parameters<
    typeof buildSubgraphSchema
  >[0]);
  return applyRules(schema, access, definition.policies ?? {});
};

const namesOf = (document: DocumentNode, ...kinds: readonly string[]): Set<string> =>
  new Set(
    document.definitions.flatMap((node) =>
      kinds.includes(node.kind) && 'name' in node && node.name ? [node.name.value] : [],
    ),
  );

const resolverMistakes = (document: DocumentNode, access: AccessMap, { resolvers, later = [] }: Schemed): string[] => {
  const other = namesOf(
    document,
    Kind.SCALAR_TYPE_DEFINITION,
    Kind.UNION_TYPE_DEFINITION,
    Kind.INTERFACE_TYPE_DEFINITION,
    Kind.ENUM_TYPE_DEFINITION,
  );
  const mistakes: string[] = [];
  for (const [type, fields] of Object.entries(resolvers as Resolvers)) {
    const known = access.get(type);
    if (!known && !other.has(type)) mistakes.push(`There are resolvers for ${type}, which the SDL does not have.`);
    for (const field of known ? Object.keys(fields) : []) {
      if (!field.startsWith('__') && !known?.fields.has(field))
        mistakes.push(`There is a resolver for ${type}.${field}, which the SDL does not have.`);
    }
  }
  for (const root of rootTypes) {
    for (const field of access.get(root)?.fields.keys() ?? []) {
      const path = `${root}.${field}`;
      const resolver = (resolvers as Resolvers)[root]?.[field];
      if (!resolver && !later.includes(path)) mistakes.push(`${path} has no resolver and is not named in "later".`);
      if (resolver && later.includes(path)) mistakes.push(`${path} has a resolver and is named in "later" all the same.`);
      if (root === 'Subscription' && resolver && !isWhole(resolver))
        mistakes.push(`${path} needs both subscribe and resolve: rules hold on both.`);
    }
  }
  for (const path of later) {
    const [root = '', field = ''] = path.split('.');
    if (!rootTypes.includes(root) || !access.get(root)?.fields.has(field))
      mistakes.push(`"later" names ${path}, which is no root field of the SDL.`);
  }
  return mistakes;
};

const isWhole = (resolver: unknown): boolean => {
  const { subscribe, resolve } = resolver as { subscribe?: unknown; resolve?: unknown };
  return typeof subscribe === 'function' && typeof resolve === 'function';
};

/** The room's resolvers with the house's scalars, the refusals of `later`, and references that fail one by one. */
const complete = (document: DocumentNode, { resolvers, later = [] }: Schemed): Record<string, unknown> => {
  const all: Record<string, unknown> = {};
  for (const [type, fields] of Object.entries(resolvers as Resolvers)) {
    const reference = fields['__resolveReference'];
    all[type] =
      typeof reference === 'function' ? { ...fields, __resolveReference: oneByOne(reference as Resolver) } : fields;
  }
  for (const name of namesOf(document, Kind.SCALAR_TYPE_DEFINITION)) {
    const scalar = scalars[name];
    if (!scalar && !all[name]) throw new Error(`Nobody says what the scalar ${name} is.`);
    all[name] ??= scalar;
  }
  for (const path of later) {
    const [root = '', field = ''] = path.split('.');
    all[root] = {
      ...(all[root] as object),
      [field]: root === 'Subscription' ? { subscribe: refuse, resolve: refuse } : refuse,
    };
  }
  return all;
};

const refuse: Resolver = () => {
  throw fault('NOT_AVAILABLE');
};

/** `_entities` maps over all references in one go: a reference that throws would take the others with it, so it answers its error instead. */
const oneByOne =
  (resolve: Resolver): Resolver =>
  (...given) => {
    try {
      return resolve(...given);
    } catch (error) {
      return error;
    }
  };
