import { refuse } from './refused.ts';

/** A provider's JSON, looked into without trust: what is not there, or is something else than it should be, is empty. */
export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that a body is. Throws `refuse(400)` for any other. */
export const fieldsIn = (body: Buffer): Fields => {
  try {
    const read: unknown = JSON.parse(body.toString());
    if (isFields(read)) return read;
  } catch {
    // Said below.
  }
  throw refuse('not the JSON that the provider speaks', 400);
};

const of = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

/** A text, or a number as text; empty where it is neither. */
export const says = (fields: Fields, name: string): string => {
  const value = of(fields, name);
  return typeof value === 'string' ? value.trim() : Number.isFinite(value) ? String(value) : '';
};

/** The object at the end of a path of names. */
export const within = (fields: Fields, ...path: readonly string[]): Fields => {
  let at = fields;
  for (const name of path) {
    const next = of(at, name);
    at = isFields(next) ? next : {};
  }
  return at;
};

/** The objects of a list. */
export const listIn = (fields: Fields, name: string): readonly Fields[] => {
  const value = of(fields, name);
  return Array.isArray(value) ? value.filter(isFields) : [];
};

export const has = (fields: Fields, name: string): boolean => of(fields, name) !== undefined;

/** Lines that say something. */
export const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');
