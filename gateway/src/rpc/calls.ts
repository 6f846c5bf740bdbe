import { fault } from '@liuke/kit';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { askingFor, type Caller } from '../caller.ts';
import type { Engine, Prepared } from '../engine/engine.ts';
import { type Door, takeCost, takeOne } from '../http/admit.ts';
import { operationSeconds } from '../metrics.ts';
import { presented } from './errors.ts';
import { codes, type Params, RpcError } from './json-rpc.ts';
import type { Given, Method } from './method.ts';
import { methodByName, ownByName } from './methods.ts';
import { misfit } from './shape.ts';

export type CallsOptions = { readonly engine: Engine; readonly door: Door; readonly log: Logger };

/** What a transport does itself. */
export type Own = {
  /** Throws RpcError where the transport does not serve it. */
  own(name: string, given: Given): Promise<unknown>;
  subscribe(method: Method, prepared: Prepared): unknown;
  /** Told what was answered. */
  answered?(method: Method, result: unknown): Promise<void>;
};

/** Parameters by name, given so or as a list in the order of the description. Throws invalid params. */
export const namedParams = (
  { params, required }: Pick<Method, 'params' | 'required'>,
  given: Params | undefined,
): Record<string, unknown> => {
  const names = Object.keys(params);
  if (Array.isArray(given) && given.length > names.length)
    throw new RpcError(codes.invalidParams, `Invalid params: at most ${names.length} are taken`);
  const named = Array.isArray(given)
    ? Object.fromEntries(given.flatMap((value, index) => (value === null ? [] : [[names[index] ?? '', value]])))
    : { ...given };
  const wrong = misfit({ type: 'object', properties: params, required, additionalProperties: false }, named);
  if (wrong !== null) throw new RpcError(codes.invalidParams, `Invalid params: ${wrong}`);
  return named;
};

/** Does one request of a caller: takes it from the allowance, checks it, asks the graph. Throws RpcError. */
export const callFor =
  ({ engine, door, log }: CallsOptions, caller: () => Caller, own: Own) =>
  async (name: string, params: Params | undefined): Promise<unknown> => {
    try {
      const present = caller();
      await present.admission.still();
      const { allowed, retryAfter } = await takeOne(door, present);
      if (!allowed) throw fault('RATE_LIMITED', undefined, { retryAfter });
      const ours = ownByName.get(name);
      if (ours) return await own.own(name, namedParams(ours, params));
      const method = methodByName.get(name);
      if (!method) throw new RpcError(codes.methodNotFound, 'Method not found');
      const variables = method.variables(namedParams(method, params));
      const prepared = engine.prepare(method.document, undefined, variables, present.admission.viewer.kind);
      const spent = await takeCost(door, present, prepared.cost);
      if (spent) throw spent;
      if (method.notifies) return own.subscribe(method, prepared);
      const observe = operationSeconds.startTimer({ kind: prepared.read.operation.operation, door: 'rpc' });
      const result = await engine.execute(prepared, askingFor(present));
      observe();
      const answer = picked(method, result);
      await own.answered?.(method, answer);
      return answer;
    } catch (error) {
      throw presented(error, log);
    }
  };

/** A method is done or refused as a whole: the first error is its answer. */
export const picked = (method: Method, { data, errors }: ExecutionResult): unknown => {
  if (errors?.[0]) throw errors[0];
  return method.pick(data);
};
