import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionNode } from 'graphql';
import { Kind } from 'graphql';

/** A parsed document as the limits see it. It is not validated yet: fragments may be missing or run in a circle. */
export type Shape = {
  readonly document: DocumentNode;
  /** The operation that is to run. */
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

export const shapeOf = (document: DocumentNode, operation: OperationDefinitionNode): Shape => ({
  document,
  operation,
  fragments: new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  ),
});

/**
 * Folds the operation over its fields with fragments written out. A fragment is folded once however often it is spread,
 * so the walk is linear although the written-out operation may be exponential; a circle counts as nothing (validation
 * refuses it afterwards).
 */
export const fold = <Value>(
  { operation, fragments }: Shape,
  fieldOf: (field: FieldNode, within: Value) => Value,
  sumOf: (values: readonly Value[]) => Value,
): Value => {
  const known = new Map<string, Value>();
  const open = new Set<string>();
  const selections = (nodes: readonly SelectionNode[]): Value => sumOf(nodes.map(selection));
  const selection = (node: SelectionNode): Value => {
    if (node.kind === Kind.FIELD) return fieldOf(node, selections(node.selectionSet?.selections ?? []));
    if (node.kind === Kind.INLINE_FRAGMENT) return selections(node.selectionSet.selections);
    const name = node.name.value;
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    if (!fragment || open.has(name)) return sumOf([]);
    open.add(name);
    const value = selections(fragment.selectionSet.selections);
    open.delete(name);
    known.set(name, value);
    return value;
  };
  return selections(operation.selectionSet.selections);
};

/** The fields that stand at the root of the operation, through fragments. */
export const rootFields = ({ operation, fragments }: Shape): FieldNode[] => {
  const seen = new Set<string>();
  const within = (nodes: readonly SelectionNode[]): FieldNode[] =>
    nodes.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) return within(node.selectionSet.selections);
      const fragment = fragments.get(node.name.value);
      if (!fragment || seen.has(node.name.value)) return [];
      seen.add(node.name.value);
      return within(fragment.selectionSet.selections);
    });
  return within(operation.selectionSet.selections);
};

export const isIntrospection = (field: FieldNode): boolean =>
  field.name.value === '__schema' || field.name.value === '__type';
