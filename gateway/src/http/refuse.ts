import { acrStepUp, Fault, faults, stepUpMaxAge } from '@liuke/kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { present } from '../errors.ts';

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** The HTTP status of a code, where an answer is nothing but the refusal. */
export const statusOf = (code: string): number => statuses[code] ?? 400;

/** Answers with one error in GraphQL's shape before any operation was read. */
export const refuse = (reply: FastifyReply, fault: Fault | GraphQLError, log: Logger, status?: number): FastifyReply => {
  const error = present(fault, log);
  const code = String(error.extensions?.['code']);
  const challenge = challengeOf([error], true);
  if (challenge) reply.header('www-authenticate', challenge);
  return reply
    .code(status ?? statusOf(code))
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
};

/**
 * `WWW-Authenticate` as RFC 6750 and RFC 9470 want it, for what the errors ask of the caller; null where they ask nothing.
 * `door`: the credentials themselves were refused, not a field.
 */
export const challengeOf = (errors: readonly GraphQLFormattedError[], door = false): string | null => {
  const find = (...codes: string[]) => errors.find(({ extensions }) => codes.includes(String(extensions?.['code'])));
  const stepUp = find('INSUFFICIENT_USER_AUTHENTICATION');
  if (stepUp) {
    const { acr_values = acrStepUp, max_age = stepUpMaxAge } = stepUp.extensions ?? {};
    return `Bearer error="insufficient_user_authentication", acr_values="${String(acr_values)}", max_age="${String(max_age)}"`;
  }
  if (!find('UNAUTHENTICATED', 'TOKEN_EXPIRED')) return null;
  return door ? 'Bearer realm="liuke", error="invalid_token"' : 'Bearer realm="liuke"';
};

/** What Fastify itself refuses - bodies too long, foreign content types, JSON that is none - and a route's faults, in the same shape. */
export const refuseInShape = (app: FastifyInstance, log: Logger): void => {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof Fault) return refuse(reply, error, log);
    const status = error.statusCode ?? 500;
    if (status >= 500) return refuse(reply, new GraphQLError('', { originalError: error }), log, status);
    const sentence = status === 413 ? 'The body is larger than allowed.' : error.message;
    return refuse(
      reply,
      new GraphQLError(sentence, { extensions: { code: status === 413 ? 'TOO_COMPLEX' : 'BAD_USER_INPUT' } }),
      log,
      status,
    );
  });
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, new GraphQLError(faults.NOT_FOUND.sentence, { extensions: { code: 'NOT_FOUND' } }), log, 404),
  );
};
