import { fault, type SubgraphTransport, type ViewerKind } from '@liuke/kit';
import { type ExecutionResult, GraphQLError, getVariableValues } from 'graphql';
import type { Logger } from 'pino';
import { variables as inspectVariables, type Limits } from '../limits/index.ts';
import type { Variables } from '../limits/paging.ts';
import { Documents, type ReadDocument } from './documents.ts';
import { Executor } from './execute.ts';
import type { Asking } from './fetch.ts';
import { Plans } from './plans.ts';
import { Refused } from './refused.ts';
import { type SubscriptionPlan, subscriptionPlanOf, withSeq } from './subscription-plan.ts';
import { type Law, readLaw } from './supergraph.ts';

/** One operation of one caller, read and found acceptable. */
export type Prepared = {
  readonly read: ReadDocument;
  /** With the document's and the schema's defaults, as graphql-js coerces them. */
  readonly variables: Variables;
  /** As it counts against the caller's budget. */
  readonly cost: number;
};

export type EngineOptions = {
  readonly sdl: string;
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly log: Logger;
  /** Milliseconds for one request to a subgraph. */
  readonly subgraphTimeout?: number;
};

/** Read, plan, fetch, shape: each a file beside this one, each replaceable by itself. */
export class Engine {
  readonly law: Law;
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  readonly #documents: Documents;
  readonly #plans: Plans;
  readonly #executor: Executor;
  readonly #limits: Limits;

  constructor({ sdl, transports, limits, introspection, log, subgraphTimeout }: EngineOptions) {
    this.law = readLaw(sdl);
    this.transports = transports;
    this.#limits = limits;
    this.#documents = new Documents({ api: this.law.api, limits, introspection });
    this.#plans = new Plans(this.law, log);
    this.#executor = new Executor(this.law, transports, {
      log,
      ...(subgraphTimeout !== undefined && { timeout: subgraphTimeout }),
    });
  }

  /** Throws `Refused`. */
  prepare(source: string, operationName: string | undefined, given: Variables, kind: ViewerKind): Prepared {
    const read = this.#documents.read(source, operationName);
    const broken = inspectVariables(given);
    if (broken) throw new Refused(broken);
    const { coerced, errors } = getVariableValues(this.law.api, read.operation.variableDefinitions ?? [], given, {
      maxErrors: 10,
    });
    if (errors)
      throw new Refused(
        ...errors.map(
          (error) => new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
        ),
      );
    const wrongPage = read.pages(coerced);
    if (wrongPage) throw new Refused(wrongPage);
    const cost = read.cost(coerced);
    const limit = this.#limits.cost[kind];
    if (cost > limit) {
      throw new Refused(fault('TOO_COMPLEX', `The operation costs ${cost}; ${limit} are allowed.`, { cost, limit }));
    }
    return { read, variables: coerced, cost };
  }

  /** Throws `Refused` where there is no plan. */
  execute({ read, variables }: Prepared, asking: Asking): Promise<ExecutionResult> {
    if (read.operation.operation === 'subscription') {
      throw new Refused(
        fault('BAD_USER_INPUT', 'Subscriptions are served over WebSocket (graphql-transport-ws) at the same address.'),
      );
    }
    return this.#executor.execute({ read, plan: this.#plans.planOf(read), variables, asking });
  }

  /** Throws `Refused` where there is no plan that can be followed. */
  planSubscription({ read }: Prepared): SubscriptionPlan {
    const plan =
      this.#subscriptions.get(read) ?? subscriptionPlanOf(this.#plans.planOf(read, withSeq(this.law.api, read.document)));
    if (!plan) throw new Refused(fault('BAD_USER_INPUT', 'There is nothing to listen to in this subscription.'));
    this.#subscriptions.set(read, plan);
    return plan;
  }
  readonly #subscriptions = new WeakMap<ReadDocument, SubscriptionPlan>();

  executeEvent(
    { read, variables }: Prepared,
    { primary, eventPlan }: SubscriptionPlan,
    payload: ExecutionResult,
    asking: Asking,
  ): Promise<ExecutionResult> {
    return this.#executor.execute({ read, plan: eventPlan, variables, asking, event: { primary, payload } });
  }
}
