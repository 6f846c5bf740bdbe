import {
  buildASTSchema,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/**
 * What the SDL's directives ask, read here once more and from nothing but the SDL: the house's own reading of them is what
 * is being put to the test, so none of it is used.
 */
export type Need =
  | { readonly directive: 'authenticated' }
  | { readonly directive: 'requiresScopes' | 'policy'; readonly anyOf: readonly (readonly string[])[] };

/** One field that somebody might be refused, and the way to it from a root field or an entity. */
export type Guarded = {
  readonly subgraph: string;
  readonly path: string;
  readonly needs: readonly Need[];
  readonly from: 'Query' | 'Mutation' | 'Subscription' | 'entity';
  /** `@inaccessible`: not part of the API, so it is asked at the subgraph. */
  readonly hidden: boolean;
  /** Type and field names on the way: `[['Customer', 'contact'], ['Contact', 'unmasked']]`. */
  readonly steps: readonly (readonly [type: string, field: string])[];
};

export type Law = { readonly subgraph: string; readonly schema: GraphQLSchema; readonly guarded: readonly Guarded[] };

const roots = ['Query', 'Mutation', 'Subscription'] as const;

export const lawOf = (subgraph: string, sdl: string): Law => {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const types = new Map<string, Described>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.astNode) continue;
    const own = needsOf(type.astNode.directives ?? []);
    const entity = type.astNode.directives?.some(({ name }) => name.value === 'key') ?? false;
    const fields = (type.astNode.fields ?? []).map((field) => ({
      name: field.name.value,
      returns: returned(field),
      needs: [...own, ...needsOf(field.directives ?? [])],
      hidden: field.directives?.some(({ name }) => name.value === 'inaccessible') ?? false,
    }));
    types.set(type.name, { entity, resolvable: entity && !isStub(type.astNode.directives ?? []), fields });
  }
  return {
    subgraph,
    schema,
    guarded: [...types].flatMap(([type, described]) => guardedIn(subgraph, types, type, described)),
  };
};

type Field = { readonly name: string; readonly returns: string; readonly needs: readonly Need[]; readonly hidden: boolean };
type Described = { readonly entity: boolean; readonly resolvable: boolean; readonly fields: readonly Field[] };

const guardedIn = (
  subgraph: string,
  types: ReadonlyMap<string, Described>,
  type: string,
  { resolvable, fields }: Described,
): Guarded[] => {
  const from = roots.find((root) => root === type) ?? (resolvable ? 'entity' : null);
  return fields.flatMap(({ name, needs, hidden }): Guarded[] => {
    const path = `${type}.${name}`;
    if (from) return [{ subgraph, path, needs, from, hidden, steps: [[type, name]] }];
    if (needs.length === 0) return [];
    const way = wayTo(types, type, (_, { resolvable: start }) => start) ?? wayTo(types, type, (start) => start === 'Query');
    if (!way) throw new Error(`${type} is guarded, and neither an entity of its subgraph nor a query leads to it.`);
    const steps = [...way.map(([holder, field]) => [holder, field.name] as const), [type, name] as const];
    const start = way[0]?.[0] === 'Query' ? 'Query' : 'entity';
    return [{ subgraph, path, needs: [...way.flatMap(([, field]) => field.needs), ...needs], from: start, hidden, steps }];
  });
};

type Way = readonly (readonly [type: string, field: Field])[];

/** A guarded value type is reached through a field of an entity or a query, or of another value; the shortest way. */
const wayTo = (
  types: ReadonlyMap<string, Described>,
  wanted: string,
  begins: (type: string, described: Described) => boolean,
): Way | null => {
  const known = new Set<string>();
  let ways: Way[] = [...types].flatMap(([type, described]) =>
    begins(type, described) ? described.fields.map((field) => [[type, field] as const]) : [],
  );
  while (ways.length > 0) {
    const found = ways.find((way) => way.at(-1)?.[1].returns === wanted);
    if (found) return found;
    ways = ways.flatMap((way) => {
      const { returns } = way.at(-1)![1];
      const next = types.get(returns);
      if (!next || next.entity || known.has(returns)) return [];
      known.add(returns);
      return next.fields.map((field) => [...way, [returns, field] as const]);
    });
  }
  return null;
};

const needsOf = (directives: readonly ConstDirectiveNode[]): Need[] =>
  directives.flatMap((node): Need[] => {
    const directive = node.name.value;
    if (directive === 'authenticated') return [{ directive }];
    if (directive !== 'requiresScopes' && directive !== 'policy') return [];
    const lists = node.arguments?.[0] && valueFromASTUntyped(node.arguments[0].value);
    return [{ directive, anyOf: lists as string[][] }];
  });

/** `resolvable: false`: a reference to somebody else's entity, which `_entities` does not know. */
const isStub = (directives: readonly ConstDirectiveNode[]): boolean =>
  directives.some(({ name, arguments: given }) =>
    Boolean(
      name.value === 'key' &&
        given?.some(({ name: of, value }) => of.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
    ),
  );

const returned = ({ type }: FieldDefinitionNode): string => {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
};
