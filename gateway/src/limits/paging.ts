import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;
/** A number that hangs on the request's variables; null where the argument is absent or null. */
export type Size = (variables: Variables) => number | null;

const pagers = ['first', 'last'] as const;

/** Whether the field is a page of a list. */
export const isPaged = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ name }) => name === 'first' || name === 'last');

/** The page sizes that a field asks for: by literal, by variable, or by the schema's default. */
export const sizesOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): { argument: string; size: Size }[] =>
  pagers.flatMap((argument) => {
    const definition = field.args.find(({ name }) => name === argument);
    if (!definition) return [];
    const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
    const otherwise = typeof definition.defaultValue === 'number' ? definition.defaultValue : null;
    return [{ argument, size: given ? sizeOf(given, otherwise) : () => otherwise }];
  });

const sizeOf = (value: ValueNode, otherwise: number | null): Size => {
  if (value.kind === Kind.INT) return () => Number(value.value);
  if (value.kind !== Kind.VARIABLE) return () => null;
  const name = value.name.value;
  return (variables) => {
    const given = variables[name];
    if (given === undefined) return otherwise;
    return typeof given === 'number' ? given : null;
  };
};
