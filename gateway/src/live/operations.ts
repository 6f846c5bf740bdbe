import { Fault, fault } from '@liuke/kit';
import { type ExecutionArgs, type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Logger } from 'pino';
import { askingFor, type Caller } from '../caller.ts';
import type { Engine, Prepared } from '../engine/engine.ts';
import { Refused } from '../engine/refused.ts';
import { present, presentResult } from '../errors.ts';
import { type Door, takeCost, takeOne } from '../http/admit.ts';
import { refusePoisonousKeys } from '../limits/names.ts';
import { operationSeconds } from '../metrics.ts';
import type { Hub } from './hub.ts';
import type { LiveLimits } from './limits.ts';
import type { Sessions } from './sessions.ts';
import type { Extra } from './socket.ts';

export type OperationsOptions = {
  readonly engine: Engine;
  readonly hub: Hub;
  readonly door: Door;
  readonly sessions: Sessions;
  readonly limits: LiveLimits;
  readonly log: Logger;
};

type Ctx = Context<Record<string, unknown> | undefined, Extra>;
/** What one operation carries from being read to being run. */
type Carried = { readonly prepared: Prepared; readonly caller: Caller; readonly extra: Extra };

/** graphql-ws keeps the protocol; reading, limits, execution and errors are the same as over HTTP. */
export const operations = (options: OperationsOptions): ServerOptions<Record<string, unknown> | undefined, Extra> => {
  const { engine, hub, sessions, limits, log } = options;
  return {
    connectionInitWaitTimeout: limits.initTimeout,
    // Throws for a poisonous key, which graphql-ws answers by closing with 4400.
    jsonMessageReviver: refusePoisonousKeys,
    onConnect: (ctx) => sessions.begin(ctx),
    onClose: (ctx) => sessions.end(ctx),
    onSubscribe: (ctx, _id, payload) => accept(options, ctx, payload),
    execute: async (args) => {
      const { prepared, caller } = args.contextValue as Carried;
      const observe = operationSeconds.startTimer({ kind: prepared.read.operation.operation, door: 'ws' });
      const result = await engine.execute(prepared, askingFor(caller)).catch(failed);
      observe();
      return presentResult(result, log, prepared.cost) as unknown as ExecutionResult;
    },
    subscribe: (args) => {
      const { prepared, caller, extra } = args.contextValue as Carried;
      try {
        return hub.subscribe(prepared, caller, extra.buffer);
      } catch (error) {
        return presentResult(failed(error), log, prepared.cost) as unknown as ExecutionResult;
      }
    },
    // Results are plain and masked already.
    onNext: (_ctx, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError: (_ctx, _id, _payload, errors) => errors.map((error) => present(error, log)),
  };
};

const failed = (error: unknown): ExecutionResult => ({
  errors: error instanceof Refused ? error.errors : [error as GraphQLError],
});

/** A syntax error thrown from here would close the socket with all its other subscriptions: every refusal is returned. */
const accept = async (
  options: OperationsOptions,
  ctx: Ctx,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> => {
  const { engine, door, sessions, limits, log } = options;
  try {
    const caller = sessions.callerOf(ctx);
    // Counted before anything is waited for: those that come meanwhile are not this one's predecessors.
    if (Object.keys(ctx.subscriptions).length > limits.operationsPerSocket) {
      return [fault('TOO_COMPLEX', `A socket carries at most ${limits.operationsPerSocket} operations at a time.`)];
    }
    await caller.admission.still();
    const { allowed, retryAfter } = await takeOne(door, caller);
    if (!allowed) return [fault('RATE_LIMITED', undefined, { retryAfter })];
    const { kind } = caller.admission.viewer;
    const prepared = engine.prepare(payload.query, payload.operationName ?? undefined, payload.variables ?? {}, kind);
    const spent = await takeCost(door, caller, prepared.cost);
    if (spent) return [spent];
    const carried: Carried = { prepared, caller, extra: ctx.extra };
    return {
      schema: engine.law.api,
      document: prepared.read.document,
      operationName: payload.operationName ?? null,
      variableValues: prepared.variables,
      contextValue: carried,
    };
  } catch (error) {
    if (error instanceof Refused) return error.errors;
    if (error instanceof Fault) return [error];
    log.error({ err: error }, 'an operation could not be accepted');
    return [new GraphQLError('', { originalError: error instanceof Error ? error : null })];
  }
};
