import type { FaultCode } from '@liuke/kit';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Refused } from '../engine/refused.ts';
import { present } from '../errors.ts';
import { codes, type ErrorObject, RpcError } from './json-rpc.ts';

/** Our faults as JSON-RPC codes; those of the specification where they say the same, else of the range left to servers. */
export const faultCodes: Readonly<Record<FaultCode, number>> = {
  BAD_USER_INPUT: codes.invalidParams,
  INTERNAL_SERVER_ERROR: codes.internalError,
  UNAUTHENTICATED: -32001,
  TOKEN_EXPIRED: -32002,
  FORBIDDEN: -32003,
  NOT_FOUND: -32004,
  INSUFFICIENT_USER_AUTHENTICATION: -32005,
  CONFLICT: -32009,
  TOO_COMPLEX: -32013,
  RATE_LIMITED: -32029,
  NOT_AVAILABLE: -32050,
  UNAVAILABLE: -32053,
  SLOW_CONSUMER: -32054,
};

const asRpc = ({ message, extensions = {} }: GraphQLFormattedError): RpcError => {
  const code = String(extensions['code']) as FaultCode;
  return new RpcError(faultCodes[code] ?? codes.internalError, message, extensions);
};

/** An error as its caller may see it: masked as everywhere else, `data` carrying what GraphQL has in `extensions`. */
export const presented = (error: unknown, log: Logger): RpcError => {
  if (error instanceof RpcError) return error;
  return asRpc(present(error instanceof Refused ? (error.errors[0] ?? error) : error, log));
};

export const errorObject = ({ code, message, data }: RpcError): ErrorObject => ({
  code,
  message,
  ...(data !== undefined && { data }),
});
