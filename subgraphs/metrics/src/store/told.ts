import { type Db, macsOf, openColumns, sealColumn } from '@liuke/kit';
import { pageOf, propertyText, type Told, tellsNothing } from '../domain/told.ts';

const table = 'metrics.behaviour';

/** What a visitor's act told, as the table keeps it: sealed, and hashed by what it is looked for. */
export type Kept = {
  readonly content: Buffer | null;
  readonly nameHash: string | null;
  readonly urlHash: string | null;
  readonly pageHash: string | null;
  readonly propertyHashes: Readonly<Record<string, string>> | null;
};

export const nameHashes = (db: Db, names: readonly string[]): Promise<string[]> => macsOf(db, 'metrics.name', names);
const urlHashes = (db: Db, urls: readonly string[]): Promise<string[]> => macsOf(db, 'metrics.url', urls);
const pageHashes = (db: Db, pages: readonly string[]): Promise<string[]> => macsOf(db, 'metrics.page', pages);
export const propertyNameHash = async (db: Db, name: string): Promise<string> =>
  (await macsOf(db, 'metrics.property', [name]))[0]!;

/** Of each act what is kept of it. `rowId` is the cell's own name: a value copied to another row does not open there. */
export const kept = async (db: Db, customerId: string, rowId: string, { name, url, properties }: Told): Promise<Kept> => {
  const told = { name, url, properties };
  if (tellsNothing(told)) return { content: null, nameHash: null, urlHash: null, pageHash: null, propertyHashes: null };
  const page = url === null ? null : pageOf(url);
  const hash = async (hashes: typeof nameHashes, text: string | null) =>
    text === null ? null : (await hashes(db, [text]))[0]!;
  return {
    content: await sealColumn(db, customerId, { table, column: 'content', id: rowId }, JSON.stringify(told)),
    nameHash: await hash(nameHashes, name),
    urlHash: await hash(urlHashes, url),
    pageHash: await hash(pageHashes, page),
    propertyHashes: properties && (await hashedProperties(db, properties)),
  };
};

/** The value's hash holds its name too: equal values of two properties do not look alike. */
const hashedProperties = async (db: Db, properties: NonNullable<Told['properties']>): Promise<Record<string, string>> => {
  const texts = Object.entries(properties).flatMap(([name, value]) => {
    const text = propertyText(value);
    return text === null ? [] : [[name, text] as const];
  });
  const names = await macsOf(
    db,
    'metrics.property',
    texts.map(([name]) => name),
  );
  const values = await macsOf(
    db,
    'metrics.propertyValue',
    texts.map((pair) => JSON.stringify(pair)),
  );
  return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
};

export type SealedRow = { readonly rowId: string; readonly content: Buffer | null };

/** What the rows told, in their order; null where there is nothing, or its key is destroyed. */
export const toldIn = async (db: Db, rows: readonly SealedRow[]): Promise<(Told | null)[]> => {
  const opened = await openColumns(db, table, ['content'], rows, 'rowId');
  return opened.map(({ content }) => (content === null ? null : (JSON.parse(content as unknown as string) as Told)));
};
