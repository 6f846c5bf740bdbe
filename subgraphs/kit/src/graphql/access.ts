import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/**
 * What the SDL asks of a viewer. `anyOf` reads as the Federation specification says: one of the outer lists, all of that
 * inner list. Several requirements on one field must all be met.
 */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'policy'; readonly anyOf: readonly (readonly string[])[] };

export type FieldAccess = { readonly returns: string; readonly requirements: readonly Requirement[] };
export type TypeAccess = {
  readonly fields: ReadonlyMap<string, FieldAccess>;
  /** Fields named in `@key`; null where the type is no entity. */
  readonly keys: ReadonlySet<string> | null;
};
export type AccessMap = ReadonlyMap<string, TypeAccess>;

export const rootTypes: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/** The root fields that need no viewer: each is how one comes by one. */
export const publicRootFields: ReadonlySet<string> = new Set([
  'Query.signInProvider',
  'Mutation.startSession',
  'Mutation.signIn',
  'Mutation.signInByCode',
  'Mutation.refreshSession',
]);

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
const isObject = (node: { kind: string }): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

/** Every object type's fields with all that is asked of them: the type's directives (those of its extensions too) and their own. */
export const accessOf = (sdl: string | DocumentNode): AccessMap => {
  const document = typeof sdl === 'string' ? parse(sdl) : sdl;
  const objects = new Map<string, ObjectNode[]>();
  for (const node of document.definitions.filter(isObject)) {
    objects.set(node.name.value, [...(objects.get(node.name.value) ?? []), node]);
  }
  refuseElsewhere(document);
  return new Map([...objects].map(([name, nodes]) => [name, typeAccess(nodes)]));
};

const typeAccess = (nodes: readonly ObjectNode[]): TypeAccess => {
  const directives = nodes.flatMap((node) => node.directives ?? []);
  const ofType = requirementsOf(directives);
  const keys = directives.filter((directive) => directive.name.value === 'key').flatMap(keyFields);
  const fields = nodes.flatMap((node) => node.fields ?? []);
  return {
    keys: keys.length > 0 ? new Set(keys) : null,
    fields: new Map(
      fields.map((field) => [
        field.name.value,
        { returns: namedType(field), requirements: [...ofType, ...requirementsOf(field.directives ?? [])] },
      ]),
    ),
  };
};

const requirementsOf = (directives: readonly ConstDirectiveNode[]): Requirement[] =>
  directives.flatMap((directive): Requirement[] => {
    switch (directive.name.value) {
      case 'authenticated':
        return [{ kind: 'authenticated' }];
      case 'requiresScopes':
        return [{ kind: 'scopes', anyOf: listsOf(directive, 'scopes') }];
      case 'policy':
        return [{ kind: 'policy', anyOf: listsOf(directive, 'policies') }];
      default:
        return [];
    }
  });

const argument = (directive: ConstDirectiveNode, name: string): unknown => {
  const node = directive.arguments?.find((given) => given.name.value === name);
  return node && valueFromASTUntyped(node.value);
};

const listsOf = (directive: ConstDirectiveNode, name: string): string[][] => {
  const lists = argument(directive, name);
  const proper =
    Array.isArray(lists) && lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'));
  if (!proper) throw new Error(`@${directive.name.value} needs ${name} as a list of lists of names.`);
  return lists as string[][];
};

/** Top-level names of a key's selection: `id organization { id }` gives id, organization. */
const keyFields = (directive: ConstDirectiveNode): string[] => {
  const [selection] = parse(`{ ${String(argument(directive, 'fields'))} }`, { noLocation: true }).definitions;
  if (selection?.kind !== Kind.OPERATION_DEFINITION) return [];
  return selection.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
};

const namedType = (field: FieldDefinitionNode): string => {
  let type = field.type;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  return type.name.value;
};

/** A directive that nobody would enforce must not look as if somebody did. */
const refuseElsewhere = (document: DocumentNode): void => {
  for (const node of document.definitions) {
    if (isObject(node) || !('directives' in node) || !('name' in node) || !node.name) continue;
    const own = requirementsOf((node.directives ?? []) as readonly ConstDirectiveNode[]);
    const fields = 'fields' in node ? (node.fields ?? []) : [];
    const inner = fields.flatMap((field) => requirementsOf(field.directives ?? []));
    if (own.length + inner.length > 0) {
      throw new Error(`Access directives stand on object types and their fields only, not on ${node.name.value}.`);
    }
  }
};
