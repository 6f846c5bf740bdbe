import type { Db } from '../db/db.ts';
import { seal, unsealAll } from './seal.ts';

/**
 * Texts that stand in columns of their own, sealed each in its place (`<table>.<column>:<row>`): opened in the rows in which they
 * are, and null where there is none or its key is destroyed. Rows without one cost nothing. `named` is the column by which the
 * table tells its rows apart.
 */
export const openColumns = async <Row extends object, Column extends keyof Row & string>(
  db: Db,
  table: string,
  columns: readonly Column[],
  rows: readonly Row[],
  named: keyof Row | 'id' = 'id',
): Promise<Row[]> => {
  const cells = rows.flatMap((row, at) =>
    columns.flatMap((column) => {
      const sealed = row[column] as unknown;
      return Buffer.isBuffer(sealed) ? [{ at, column, place: `${table}.${column}:${row[named as keyof Row]}`, sealed }] : [];
    }),
  );
  if (cells.length === 0) return [...rows];
  const texts = await unsealAll(db, cells);
  const opened = rows.map((row) => ({ ...row }));
  cells.forEach(({ at, column }, index) => {
    Object.assign(opened[at]!, { [column]: texts[index] });
  });
  return opened;
};

/** The column's sealed value; null for null. */
export const sealColumn = async (
  db: Db,
  customerId: string | null,
  place: { readonly table: string; readonly column: string; readonly id: string },
  text: string | null,
): Promise<Buffer | null> =>
  text === null ? null : seal(db, customerId, `${place.table}.${place.column}:${place.id}`, text);
