import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Whether the JIT reads this document's arguments as graphql-js does. It does not (graphql-jit 0.8.9, host.test.ts): defaults
 * of input object fields are not filled in, a literal of a scalar of ours arrives as it is written instead of parsed, and a
 * variable inside a literal that is not given becomes null instead of absent. Such a document is left to graphql-js; most
 * are mutations, which would gain nothing.
 */
export const compiles = (schema: GraphQLSchema, document: DocumentNode): boolean => {
  let same = true;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: ({ type }) => {
        const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
        if (declared && hasDefaults(declared as GraphQLInputType)) same = false;
        return false;
      },
      Argument: ({ value }) => {
        const type = types.getInputType();
        if (type && value.kind !== Kind.VARIABLE && !isPlain(type, value)) same = false;
        return false;
      },
    }),
  );
  return same;
};

/** A default at any depth; types that contain themselves are looked at once. */
const hasDefaults = (type: GraphQLInputType, seen = new Set<string>()): boolean => {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => field.defaultValue !== undefined || hasDefaults(field.type, seen));
};

const isPlain = (type: GraphQLInputType, value: ValueNode): boolean => {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return false;
  if (isScalarType(named) && !isSpecifiedScalarType(named)) return false;
  return value.kind !== Kind.LIST || value.values.every((one) => one.kind !== Kind.VARIABLE);
};
