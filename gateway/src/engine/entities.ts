import type { GraphQLFormattedError } from 'graphql';

/** Fifty messages of one sender ask for that sender fifty times: sent once, answered into each place. */
export type Distinct = {
  readonly representations: readonly unknown[];
  /** For each representation as asked, its place among those sent. */
  readonly places: readonly number[];
};

/** Null where nothing repeats. Representations of one fetch are built field by field in one order, so their JSON is their identity. */
export const distinct = (asked: readonly unknown[]): Distinct | null => {
  const known = new Map<string, number>();
  const representations: unknown[] = [];
  const places = asked.map((representation) => {
    const name = JSON.stringify(representation);
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, representations.length);
    return representations.push(representation) - 1;
  });
  return representations.length < asked.length ? { representations, places } : null;
};

export type Answer = { data?: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] | undefined };

/**
 * The answer as if every representation had been sent. Each place gets an object of its own, because the plan's
 * execution merges later fetches into it; an entity's error appears at each of its places.
 */
export const expand = (answer: Answer, { places }: Distinct): Answer => ({
  ...answer,
  ...(answer.data && { data: { ...answer.data, _entities: spread(answer.data['_entities'], places) } }),
  ...(answer.errors && { errors: answer.errors.flatMap((error) => at(error, places)) }),
});

const spread = (entities: unknown, places: readonly number[]): unknown => {
  if (!Array.isArray(entities)) return entities;
  const used = new Set<number>();
  return places.map((place) => {
    const entity: unknown = entities[place];
    if (!used.has(place)) {
      used.add(place);
      return entity;
    }
    return copy(entity);
  });
};

const at = (error: GraphQLFormattedError, places: readonly number[]): GraphQLFormattedError[] => {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  return places.flatMap((place, asked) => (place === index ? [{ ...error, path: [root, asked, ...rest] }] : []));
};

/** JSON's kinds only; `structuredClone` costs ten times as much. Null prototypes, so that no key means anything. */
export const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  const copied: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) copied[key] = copy((value as Record<string, unknown>)[key]);
  return copied;
};
