import { type Fault, fault } from '@liuke/kit';
import { Kind, type SelectionNode } from 'graphql';
import { rootFields, type Shape } from '../limits/shape.ts';

const conditional = new Set(['skip', 'include']);

/**
 * A subscription has one root field that is always there. `@skip` and `@include` at its root make graphql-js throw out
 * of `validate` and the planner fail or plan nothing; `__typename` alone has nothing to listen to.
 */
export const refuseUnfollowable = (shape: Shape): Fault | null => {
  if (shape.operation.operation !== 'subscription') return null;
  const fields = rootFields(shape);
  if (fields.length !== 1 || fields[0]?.name.value.startsWith('__')) {
    return fault('BAD_USER_INPUT', 'A subscription asks for exactly one field of Subscription.');
  }
  return hasCondition(shape, shape.operation.selectionSet.selections, new Set())
    ? fault('BAD_USER_INPUT', 'The root field of a subscription can be neither skipped nor included on a condition.')
    : null;
};

const hasCondition = (shape: Shape, nodes: readonly SelectionNode[], seen: Set<string>): boolean =>
  nodes.some((node) => {
    if (node.directives?.some(({ name }) => conditional.has(name.value))) return true;
    if (node.kind === Kind.INLINE_FRAGMENT) return hasCondition(shape, node.selectionSet.selections, seen);
    if (node.kind !== Kind.FRAGMENT_SPREAD || seen.has(node.name.value)) return false;
    seen.add(node.name.value);
    const fragment = shape.fragments.get(node.name.value);
    return fragment !== undefined && hasCondition(shape, fragment.selectionSet.selections, seen);
  });
