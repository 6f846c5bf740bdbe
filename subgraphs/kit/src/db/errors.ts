import { type Fault, fault } from '../faults.ts';

type PostgresError = Error & { code?: string; detail?: string; where?: string; constraint?: string; statement?: string };

/** Values that the caller gave and that no column can hold: a malformed uuid, a number or a date out of range, a null character. */
const unreadable = new Set(['22P02', '22003', '22007', '22008', '22009', '22021', '22P05']);
const passing = new Set(['40001', '40P01']);

export const codeOf = (error: unknown): string | undefined => (error as PostgresError | null)?.code;
export const isPassing = (error: unknown): boolean => passing.has(codeOf(error) ?? '');

/**
 * What an action gets to see of a failed statement: a fault where the caller's input was at fault, else the error itself,
 * with the statement's name and without `detail` and `where`, which quote rows and so personal data.
 */
export function translated(error: unknown, label: string): Fault | PostgresError {
  const failure = error as PostgresError;
  if (unreadable.has(failure.code ?? '')) return fault('BAD_USER_INPUT', 'A value in the input is malformed.');
  delete failure.detail;
  delete failure.where;
  failure.statement ??= label;
  return failure;
}
