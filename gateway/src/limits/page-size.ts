import { type Fault, fault } from '@liuke/kit';
import { type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { type Size, sizesOf, type Variables } from './paging.ts';
import type { Shape } from './shape.ts';

/** Compiled once a document, asked once a request: does a page ask for more than the limit, or for less than nothing? */
export const pageSizes = (
  schema: GraphQLSchema,
  { document }: Shape,
  limit: number,
): ((variables: Variables) => Fault | null) => {
  const asked: { field: string; argument: string; size: Size }[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        const field = types.getFieldDef();
        if (field) asked.push(...sizesOf(node, field).map((size) => ({ field: field.name, ...size })));
      },
    }),
  );
  return (variables) => {
    for (const { field, argument, size } of asked) {
      const value = size(variables);
      if (value !== null && (value > limit || value < 0)) {
        return fault('BAD_USER_INPUT', `${field}(${argument}: ${value}): a page has 0 to ${limit} entries.`);
      }
    }
    return null;
  };
};
