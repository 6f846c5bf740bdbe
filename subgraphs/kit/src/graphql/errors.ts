import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Fault, type FaultCode, faults } from '../faults.ts';

/** Codes of what graphql-js itself finds wrong with a request, beside the table of faults. */
export type RequestFaultCode = 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT';

/**
 * What of an error the caller may see, as plain data. Faults pass with code and extensions; anything else becomes
 * INTERNAL_SERVER_ERROR with an id under which the log has the whole. Neither its message nor its stack leaves.
 */
export const toCaller = (error: unknown, log: Logger): GraphQLFormattedError => {
  const known = knownIn(error);
  if (known) {
    log[faults[known.code].log]({ code: known.code, path: pathOf(error) }, 'refused');
    return formatted(error, known.message, { ...known.extensions, code: known.code });
  }
  if (isAboutVariables(error)) return formatted(error, withoutValue(error.message), { code: 'BAD_USER_INPUT' });
  const id = randomUUID();
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err: cause, id, path: pathOf(error) }, 'unexpected error');
  return formatted(error, faults.INTERNAL_SERVER_ERROR.sentence, { code: 'INTERNAL_SERVER_ERROR', id });
};

/** What graphql-js says of a document that it cannot parse or that does not fit the schema: it speaks of the document only. */
export const refusedDocument = (errors: readonly GraphQLError[], code: RequestFaultCode): GraphQLFormattedError[] =>
  errors.map((error) => formatted(error, error.message, { code }));

type Known = { readonly code: FaultCode; readonly message: string; readonly extensions: Readonly<Record<string, unknown>> };

/** The fault itself, or the one that graphql-js has wrapped to add the path. */
const knownIn = (error: unknown): Known | null => {
  if (error instanceof Fault) return error;
  if (!(error instanceof GraphQLError)) return null;
  if (error.originalError) return knownIn(error.originalError);
  const code = error.extensions?.['code'];
  if (typeof code !== 'string' || !Object.hasOwn(faults, code)) return null;
  return { code: code as FaultCode, message: error.message, extensions: error.extensions };
};

/** Values that do not fit their variables or arguments: found by graphql-js before any resolver ran. */
const isAboutVariables = (error: unknown): error is GraphQLError => {
  if (!(error instanceof GraphQLError)) return false;
  const cause = error.originalError ?? error;
  return cause instanceof GraphQLError && (!error.path || /^(Argument|Variable) "/.test(cause.message));
};

/** graphql-js quotes the whole value of the variable, tokens and all: the name and the place within it are enough. */
const withoutValue = (message: string): string => {
  const [, variable] = /^(Variable "\$\w+") got invalid value /.exec(message) ?? [];
  const end = message.lastIndexOf('; ');
  if (!variable || end < 0) return message;
  const place = / at "[\w.[\]$]*"$/.exec(message.slice(0, end))?.[0] ?? '';
  return `${variable} got an invalid value${place}${message.slice(end)}`;
};

const pathOf = (error: unknown): readonly (string | number)[] | undefined =>
  error instanceof GraphQLError ? error.path : undefined;

const formatted = (error: unknown, message: string, extensions: Record<string, unknown>): GraphQLFormattedError => {
  const { locations, path } = error instanceof GraphQLError ? error : {};
  return { message, ...(locations && { locations }), ...(path && { path: [...path] }), extensions };
};
