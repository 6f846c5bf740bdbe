import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Guarded } from './law.ts';

/** An id that belongs to nothing. */
const noOnesId = '018f0000-0000-7000-8000-000000000000';
const moment = '2026-01-01T00:00:00.000Z';

/** The field alone, with no more arguments than it insists on, as one operation on its subgraph or on the whole graph. */
export const documentFor = (schema: GraphQLSchema, { from, steps }: Guarded): string => {
  const selection = steps.reduceRight((within, [type, field]) => selected(fieldOf(schema, type, field), within), '');
  if (from !== 'entity') return `${from.toLowerCase()} { ${selection} }`;
  const [[type] = ['']] = steps;
  return entityDocument(type, selection);
};

export const entityDocument = (type: string, selection: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${type} { ${selection} } } }`;

const fieldOf = (schema: GraphQLSchema, type: string, name: string): GraphQLField<unknown, unknown> => {
  const holder = schema.getType(type);
  const field = isObjectType(holder) ? holder.getFields()[name] : undefined;
  if (!field) throw new Error(`There is no ${type}.${name}.`);
  return field;
};

const selected = (field: GraphQLField<unknown, unknown>, within: string): string => {
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${least(type)}`);
  const own = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
  if (within) return `${own} { ${within} }`;
  return isCompositeType(getNamedType(field.type)) ? `${own} { __typename }` : own;
};

/** The least value that fits the type, as a literal. */
const least = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return `[${least(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${required.map(({ name, type: inner }) => `${name}: ${least(inner)}`).join(', ')} }`;
  }
  return leaves[type.name] ?? '"x"';
};

const leaves: Readonly<Record<string, string>> = {
  ID: `"${noOnesId}"`,
  Int: '1',
  Float: '0.5',
  Boolean: 'true',
  DateTime: `"${moment}"`,
  JSONObject: '{}',
};
