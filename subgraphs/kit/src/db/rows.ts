import { createHash } from 'node:crypto';
import pg from 'pg';

type Parser = (value: string) => unknown;

const number: Parser = (value) => Number(value);
const text: Parser = (value) => value;
const { arrayParser, getTypeParser } = pg.types as typeof pg.types & {
  arrayParser: { create(value: string, each: Parser): { parse(): unknown[] } };
};
const arrayOf =
  (each: Parser): Parser =>
  (value) =>
    arrayParser.create(value, each).parse();

/** By type oid. int8 and numeric as number: ours are counts and seconds, far below 2^53. date as the text `YYYY-MM-DD`. */
const parsers = new Map<number, Parser>([
  [20, number],
  [1700, number],
  [1082, text],
  [1016, arrayOf(number)],
  [1231, arrayOf(number)],
  [1182, arrayOf(text)],
]);

/** Given to our pools alone: other users of `pg` in the process keep its own ways. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || getTypeParser(oid, format as 'text')) as typeof getTypeParser,
};

const camels = new Map<string, string>();

export function camelCase(column: string): string {
  const known = camels.get(column);
  if (known !== undefined) return known;
  const camel = column.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camels.set(column, camel);
  return camel;
}

/** Rows that came as arrays, under the camelCased names of their columns. */
export function toObjects(fields: readonly { name: string }[], rows: readonly unknown[][]): Record<string, unknown>[] {
  const names = fields.map((field) => camelCase(field.name));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) row[names[i]!] = values[i];
    return row;
  });
}

export type Statement = { readonly label: string; readonly prepared: string | undefined };

/** Texts put together at run time are many: beyond these, they go unprepared rather than fill the server's memory. */
const mostStatements = 2_000;
const statements = new Map<string, Statement>();

/** `-- messages.append` at the top of a text names it in logs, spans and, with a hash of the text, as prepared statement. */
export function statementOf(sql: string): Statement {
  const known = statements.get(sql);
  if (known) return known;
  const label = /^\s*--\s*([\w.-]+)/.exec(sql)?.[1];
  if (label === undefined || statements.size >= mostStatements) return { label: label ?? 'unnamed', prepared: undefined };
  const hash = createHash('sha256').update(sql).digest('hex').slice(0, 12);
  const statement = { label, prepared: `${label.slice(0, 48)}.${hash}` };
  statements.set(sql, statement);
  return statement;
}
