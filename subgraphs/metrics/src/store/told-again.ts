import type { Db } from '@liuke/kit';
import type { Range } from '../domain/range.ts';
import { propertyText, stepName, type Told } from '../domain/told.ts';
import { propertyNameHash, type SealedRow, toldIn } from './told.ts';

/**
 * The texts behind hashes: of each one act that had it is opened. A hash whose act's key is destroyed at this very moment has
 * none; the next time another act tells it, or nobody asks any more.
 */
type Sample = SealedRow & { readonly hash: string };

/** Opened by so many at a time: each needs the key of its own customer. */
const atOnce = 2000;

const textsOf = async (
  db: Db,
  samples: readonly Sample[],
  textOf: (told: Told) => string | null,
): Promise<Map<string, string>> => {
  const texts = new Map<string, string>();
  for (let from = 0; from < samples.length; from += atOnce) {
    const some = samples.slice(from, from + atOnce);
    const told = await toldIn(db, some);
    some.forEach(({ hash }, index) => {
      const one = told[index];
      const text = one && textOf(one);
      if (text !== null && text !== undefined) texts.set(hash, text);
    });
  }
  return texts;
};

/**
 * For each prefix the addresses of the range that begin with it, as {hash: 1}, or null where there is no prefix. Every address
 * is opened once: nothing else tells how one begins.
 */
export const urlsThatBegin = async (
  db: Db,
  prefixes: readonly (string | null)[],
  { kinds, range }: { readonly kinds: readonly string[]; readonly range: Range },
): Promise<(Record<string, 1> | null)[]> => {
  const narrowed = kinds.filter((_, index) => prefixes[index] !== null);
  if (narrowed.length === 0) return prefixes.map(() => null);
  const samples = await db.query<Sample>(
    `-- told.urls
     select distinct on (url_hash) url_hash as hash, row_id, content from metrics.behaviour
     where workspace_id = (select house.workspace()) and kind = any($1::text[]) and at >= $2 and at <= $3 and url_hash is not null`,
    [[...new Set(narrowed)], range.from, range.to],
  );
  const urls = [...(await textsOf(db, samples, ({ url }) => url))];
  return prefixes.map((prefix) =>
    prefix === null ? null : Object.fromEntries(urls.filter(([, url]) => url.startsWith(prefix)).map(([hash]) => [hash, 1])),
  );
};

/** What steps of paths are named by: an act's own name, or its page. */
export const stepNames = async (db: Db, hashes: readonly string[], { from, to }: Range): Promise<Map<string, string>> => {
  const samples = await db.query<Sample>(
    `-- told.steps
     select distinct on (coalesce(name_hash, page_hash)) coalesce(name_hash, page_hash) as hash, row_id, content
     from metrics.behaviour
     where workspace_id = (select house.workspace()) and at >= $2::timestamptz - interval '1 day' and at < $3
       and coalesce(name_hash, page_hash) = any($1::text[])`,
    [hashes, from, to],
  );
  return textsOf(db, samples, stepName);
};

export type PropertyQuestion = { readonly property: string; readonly kind: string; readonly range: Range };

/** The values of a property, for which `hashes` stand in acts of the kind. */
export const propertyValues = async (
  db: Db,
  hashes: readonly string[],
  { property, kind, range }: PropertyQuestion,
): Promise<Map<string, string>> => {
  const samples = await db.query<Sample>(
    `-- told.values
     select distinct on (property_hashes ->> $1) property_hashes ->> $1 as hash, row_id, content from metrics.behaviour
     where workspace_id = (select house.workspace()) and kind = $2 and at >= $3 and at < $4
       and property_hashes ->> $1 = any($5::text[])`,
    [await propertyNameHash(db, property), kind, range.from, range.to, hashes],
  );
  return textsOf(db, samples, ({ properties }) => propertyText(properties?.[property]));
};
