import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import { isPaged, sizesOf, type Variables } from './paging.ts';
import type { Shape } from './shape.ts';

/**
 * What an operation costs at most, known before it is planned. An object costs 1, a leaf nothing; a page multiplies what
 * is below it by `first` or `last`, a list without pages by 5; `edges` and `pageInfo` are free; a mutation costs 10 more.
 * Fifty messages, each with sender, classification and intent, are 1 + 50 * 4 = 201.
 */
export type Cost = (variables: Variables) => number;

const listFactor = 5;
const mutationCost = 10;
/** What a page field that names no size is taken to bring. */
const assumedPage = 50;
const free = new Set(['edges', 'pageInfo']);

export const costOf = (schema: GraphQLSchema, { operation, fragments }: Shape): Cost => {
  const known = new Map<string, Cost>();

  const selections = (type: GraphQLCompositeType, nodes: readonly SelectionNode[]): Cost =>
    sum(nodes.map((node) => of(type, node)));

  const of = (type: GraphQLCompositeType, node: SelectionNode): Cost => {
    if (node.kind === Kind.FIELD) return field(type, node);
    if (node.kind === Kind.INLINE_FRAGMENT)
      return selections(narrowed(type, node.typeCondition?.name.value), node.selectionSet.selections);
    const name = node.name.value;
    const before = known.get(name);
    if (before) return before;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    const cost = selections(narrowed(type, fragment.typeCondition.name.value), fragment.selectionSet.selections);
    known.set(name, cost);
    return cost;
  };

  const narrowed = (type: GraphQLCompositeType, name: string | undefined): GraphQLCompositeType => {
    const narrower = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(narrower) ? narrower : type;
  };

  const field = (parent: GraphQLCompositeType, node: FieldNode): Cost => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = definition && getNamedType(definition.type);
    const effort = parent === schema.getMutationType() ? mutationCost : 0;
    if (!definition || !isCompositeType(type)) return effort === 0 ? nothing : () => effort;
    const own = effort + (free.has(node.name.value) ? 0 : 1);
    const within = selections(type, node.selectionSet?.selections ?? []);
    const factor = factorOf(node, definition);
    return (variables) => own + factor(variables) * within(variables);
  };

  const root = schema.getRootType(operation.operation);
  return root ? selections(root, operation.selectionSet.selections) : nothing;
};

const sum = (costs: readonly Cost[]): Cost => {
  const counting = costs.filter((cost) => cost !== nothing);
  return (variables) => counting.reduce((total, cost) => total + cost(variables), 0);
};
const nothing: Cost = () => 0;

const factorOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): Cost => {
  if (isPaged(field)) {
    const sizes = sizesOf(node, field);
    return (variables) => {
      const asked = sizes.flatMap(({ size }) => size(variables) ?? []);
      return asked.length > 0 ? Math.max(1, ...asked) : assumedPage;
    };
  }
  // Edges are the page itself: the page's size has been counted above them.
  const list = !free.has(node.name.value) && isListType(getNullableType(field.type));
  return () => (list ? listFactor : 1);
};
