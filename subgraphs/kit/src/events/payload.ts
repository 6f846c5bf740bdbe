import { eventsSdl } from '@liuke/schema';
import {
  buildSchema,
  coerceInputValue,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const schema = buildSchema(eventsSdl());

export class InvalidPayload extends Error {
  constructor(event: string, paths: readonly string[]) {
    super(`${event} does not fit the contract at ${paths.join(', ')}`);
    this.name = 'InvalidPayload';
  }
}

/**
 * The payload as the contract types it. Fields that this version does not know are left out: during a roll-out a newer room
 * may say more than an older one understands. Whatever else does not fit is refused, by the names of the fields alone, since
 * their values are personal data.
 * @throws InvalidPayload
 */
export function checkedPayload(event: string, payload: unknown): Record<string, unknown> {
  const type = schema.getType(event);
  if (!(type instanceof GraphQLInputObjectType)) throw new InvalidPayload(event, ['its name']);
  const wrong = new Set<string>();
  const value: unknown = coerceInputValue(known(payload, type), new GraphQLNonNull(type), (path) =>
    wrong.add([event, ...path].join('.')),
  );
  if (wrong.size > 0) throw new InvalidPayload(event, [...wrong]);
  return value as Record<string, unknown>;
}

function known(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return known(value, type.ofType);
  if (isListType(type)) return Array.isArray(value) ? value.map((item) => known(item, type.ofType)) : value;
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => Object.hasOwn(fields, name))
      .map(([name, inner]) => [name, known(inner, fields[name]!.type)]),
  );
}
