/**
 * JSON-RPC 2.0 (https://www.jsonrpc.org/specification), its order kept: a request is read, is one or a batch, is valid, names a
 * method, carries parameters, is executed, is answered unless it is a notification. Knows no transport and no method.
 */
import { refusePoisonousKeys } from '../limits/names.ts';

export type Id = string | number | null;
export type Params = Readonly<Record<string, unknown>> | readonly unknown[];

export type Request = {
  readonly jsonrpc: '2.0';
  readonly method: string;
  readonly params?: Params;
  /** Absent: a notification, which is never answered, not even with an error. */
  readonly id?: Id;
};

export type Answer =
  | { readonly jsonrpc: '2.0'; readonly result: unknown; readonly id: Id }
  | { readonly jsonrpc: '2.0'; readonly error: ErrorObject; readonly id: Id };

export type ErrorObject = { readonly code: number; readonly message: string; readonly data?: unknown };

export const codes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
} as const;

/** An error that the caller may see. */
export class RpcError extends Error {
  readonly code: number;
  readonly data: unknown;
  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.name = 'RpcError';
    this.code = code;
    this.data = data;
  }
}

export type Call = (method: string, params: Params | undefined) => Promise<unknown>;

export type Reading = {
  /** Does one request. Throws RpcError for what the caller may see; anything else becomes an internal error by `mask`. */
  readonly call: Call;
  readonly mask: (error: unknown) => ErrorObject;
  /** Requests in one batch at most. */
  readonly mostInBatch: number;
};

const refusal = (code: number, message: string, id: Id = null): Answer => ({ jsonrpc: '2.0', error: { code, message }, id });

/** Answers a text: null where there is nothing to answer, for notifications alone. */
export const answerText = (text: string, reading: Reading): Promise<Answer | Answer[] | null> => {
  let given: unknown;
  try {
    given = JSON.parse(text, refusePoisonousKeys);
  } catch {
    return Promise.resolve(refusal(codes.parseError, 'Parse error'));
  }
  return answer(given, reading);
};

/** The same for what is read already. A batch is done one after another, in its order: what is said first is stored first. */
export const answer = async (given: unknown, reading: Reading): Promise<Answer | Answer[] | null> => {
  if (!Array.isArray(given)) return answerOne(given, reading);
  if (given.length === 0) return refusal(codes.invalidRequest, 'Invalid Request');
  if (given.length > reading.mostInBatch) {
    return refusal(codes.invalidRequest, `Invalid Request: a batch carries at most ${reading.mostInBatch} requests`);
  }
  const answers: Answer[] = [];
  for (const one of given) {
    const said = await answerOne(one, reading);
    if (said) answers.push(said);
  }
  return answers.length > 0 ? answers : null;
};

const answerOne = async (given: unknown, { call, mask }: Reading): Promise<Answer | null> => {
  const request = readRequest(given);
  if (!request) return refusal(codes.invalidRequest, 'Invalid Request', idOf(given));
  const { method, params, id } = request;
  try {
    const result = await call(method, params);
    return id === undefined ? null : { jsonrpc: '2.0', result: result ?? null, id };
  } catch (error) {
    if (id === undefined) return null;
    return { jsonrpc: '2.0', error: error instanceof RpcError ? shown(error) : mask(error), id };
  }
};

const shown = ({ code, message, data }: RpcError): ErrorObject => ({ code, message, ...(data !== undefined && { data }) });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is Id => value === null || typeof value === 'string' || typeof value === 'number';

const readRequest = (given: unknown): Request | null => {
  if (!isObject(given)) return null;
  const { jsonrpc, method, params } = given;
  if (jsonrpc !== '2.0' || typeof method !== 'string') return null;
  if (params !== undefined && !isObject(params) && !Array.isArray(params)) return null;
  if (Object.hasOwn(given, 'id') && !isId(given['id'])) return null;
  return given as unknown as Request;
};

/** Of an invalid request the id is told where it could be read. */
const idOf = (given: unknown): Id => (isObject(given) && isId(given['id']) ? given['id'] : null);
