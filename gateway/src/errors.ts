import { randomUUID } from 'node:crypto';
import { faults } from '@liuke/kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { refusals } from './metrics.ts';

/**
 * What graphql-js and Apollo Server say of a request that never reached a subgraph. A subgraph's error with such a code
 * would mean that the gateway planned nonsense: it is masked.
 */
export const doorCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
]);

/** As `executeQueryPlan` marks what came from a subgraph. */
const subgraphOf = (extensions: Readonly<Record<string, unknown>>): unknown => extensions['serviceName'];

/**
 * An error as its caller may see it: code, sentence, path and the extensions that the fault declares. Anything that is
 * not in the tables becomes INTERNAL_SERVER_ERROR with an id; the log has the rest under that id.
 */
export const present = (error: unknown, log: Logger): GraphQLFormattedError => {
  const { message, path, locations, extensions = {} } = formattedOf(error);
  const { serviceName: _service, stacktrace: _stack, http: _http, ...shown } = extensions;
  const code = typeof shown['code'] === 'string' ? shown['code'] : doorCodeOf(extensions);
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (code !== null && isKnown(code, extensions)) {
    refusals.inc({ code });
    return { message, ...where, extensions: { ...shown, code } };
  }
  const id = randomUUID();
  log.error(
    { err: error instanceof GraphQLError ? (error.originalError ?? error) : error, id, path },
    'an unexpected error was masked',
  );
  refusals.inc({ code: 'INTERNAL_SERVER_ERROR' });
  return {
    message: faults.INTERNAL_SERVER_ERROR.sentence,
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
};

/** Some of what Apollo Server refuses (a persisted query whose hash is another's) has no code, only the status that it asks for. */
const doorCodeOf = (extensions: Readonly<Record<string, unknown>>): string | null => {
  const { status } = (extensions['http'] ?? {}) as { readonly status?: unknown };
  return status === 400 && subgraphOf(extensions) === undefined ? 'BAD_REQUEST' : null;
};

/** Where a subgraph has masked an error already, its id stays the one to quote. */
const isKnown = (code: string, extensions: Readonly<Record<string, unknown>>): boolean => {
  if (code === 'INTERNAL_SERVER_ERROR') return typeof extensions['id'] === 'string';
  return Object.hasOwn(faults, code) || (doorCodes.has(code) && subgraphOf(extensions) === undefined);
};

const formattedOf = (error: unknown): GraphQLFormattedError => {
  if (error instanceof GraphQLError) return error.toJSON();
  if (typeof error === 'object' && error !== null && 'message' in error && 'extensions' in error)
    return error as GraphQLFormattedError;
  return { message: '' };
};

/** A result ready for the wire: plain, masked, with the operation's cost. */
export const presentResult = (
  result: { data?: unknown; errors?: readonly unknown[] | undefined; extensions?: Readonly<Record<string, unknown>> },
  log: Logger,
  cost: number,
) => ({
  ...(result.errors && result.errors.length > 0 && { errors: result.errors.map((error) => present(error, log)) }),
  ...(result.data !== undefined && { data: result.data }),
  extensions: { ...result.extensions, cost },
});
