/** The part of JSON Schema that our methods are described in, and the check that holds parameters to it. */
export type Schema = {
  readonly type?:
    | 'string'
    | 'integer'
    | 'boolean'
    | 'object'
    | 'array'
    | readonly ('string' | 'integer' | 'object' | 'null')[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly format?: 'uuid' | 'date-time' | 'uri';
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
};

/** What is wrong with a value, in words that name the place; null when nothing is. */
export const misfit = (schema: Schema, value: unknown, at = 'params'): string | null => {
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return `${at} must be ${types.join(' or ')}`;
  if (schema.enum && !schema.enum.includes(value as string)) return `${at} must be one of ${schema.enum.join(', ')}`;
  if (typeof value === 'string') {
    if (schema.minLength !== undefined && value.length < schema.minLength) return `${at} must not be empty`;
    if (schema.maxLength !== undefined && value.length > schema.maxLength)
      return `${at} is at most ${schema.maxLength} characters`;
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return `${at} is at least ${schema.minimum}`;
    if (schema.maximum !== undefined && value > schema.maximum) return `${at} is at most ${schema.maximum}`;
  }
  if (Array.isArray(value)) {
    if (schema.maxItems !== undefined && value.length > schema.maxItems) return `${at} has at most ${schema.maxItems} items`;
    return first(value, (item, index) => (schema.items ? misfit(schema.items, item, `${at}[${index}]`) : null));
  }
  if (typeof value === 'object' && value !== null) return misfitIn(schema, value, at);
  return null;
};

const misfitIn = ({ properties, required, additionalProperties }: Schema, value: object, at: string): string | null => {
  const missing = required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${at}.${missing} is missing`;
  if (!properties) return null;
  return first(Object.entries(value), ([name, inner]) => {
    if (Object.hasOwn(properties, name)) return misfit(properties[name]!, inner, `${at}.${name}`);
    return additionalProperties === false ? `${at} knows no ${JSON.stringify(name.slice(0, 40))}` : null;
  });
};

const first = <Item>(items: readonly Item[], look: (item: Item, index: number) => string | null): string | null => {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found !== null) return found;
  }
  return null;
};

const isOf = (type: string, value: unknown): boolean => {
  switch (type) {
    case 'null':
      return value === null;
    case 'integer':
      return Number.isSafeInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
};
