import { fault } from '../faults.ts';

export type PageArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

/** One stretch of rows to read: behind `after`, ahead of `before`, at most `limit`, from the far end where `backwards`. */
export type Stretch = { after?: unknown[]; before?: unknown[]; limit: number; backwards: boolean };

export type Connection<T> = {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

type Paging<T> = PageArguments & {
  /** The values that the rows are ordered by, the last of them unique: JSON values, in the order of the `order by`. */
  readonly cursorOf: (row: T) => readonly unknown[];
  /** Reads rows in their natural order, or from the end in reverse order where `backwards`. */
  readonly fetch: (page: Stretch) => Promise<T[]>;
  /** The largest page, 100 where not said. */
  readonly max?: number;
  /** The page where neither `first` nor `last` is given, 25 where not said. */
  readonly otherwise?: number;
};

/**
 * A page by keyset: the cursor is the place in the order, so page 10,000 costs what page 1 costs and rows that come in
 * between move nothing. `fetch` gets one row more than asked: it tells whether there is a next page.
 * Fault BAD_USER_INPUT: a size out of 1 to `max`, `first` beside `last`, a cursor that is none of ours.
 */
export const connection = async <T>(paging: Paging<T>): Promise<Connection<T>> => {
  const { first, last, cursorOf, fetch, max = 100, otherwise = 25 } = paging;
  if (isGiven(first) && isGiven(last)) throw fault('BAD_USER_INPUT', 'Ask for first or last, not for both.');
  const backwards = isGiven(last);
  const size = last ?? first ?? Math.min(otherwise, max);
  if (!Number.isInteger(size) || size < 1 || size > max) {
    throw fault('BAD_USER_INPUT', `${backwards ? 'last' : 'first'} is a number from 1 to ${max}.`);
  }
  const after = placeOf(paging.after);
  const before = placeOf(paging.before);
  const rows = await fetch({ ...(after && { after }), ...(before && { before }), limit: size + 1, backwards });
  const more = rows.length > size;
  const page = rows.slice(0, size);
  if (backwards) page.reverse();
  const edges = page.map((node) => ({ cursor: cursor(cursorOf(node)), node }));
  return {
    edges,
    pageInfo: {
      // Behind a given cursor there is at least the row that it was taken from.
      hasNextPage: backwards ? before !== undefined : more,
      hasPreviousPage: backwards ? more : after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** The place of a row with these order values, as a page's cursor says it. */
export const cursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

const placeOf = (given: string | null | undefined): unknown[] | undefined => {
  if (given === undefined || given === null) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(given, 'base64url').toString());
    if (Array.isArray(values) && values.length > 0 && values.every(isScalar)) return values;
  } catch {
    // Not JSON: not ours.
  }
  throw fault('BAD_USER_INPUT', 'The cursor is none that this API gave out.');
};

const isScalar = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
