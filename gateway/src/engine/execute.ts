import { executeQueryPlan, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import type { SubgraphTransport } from '@liuke/kit';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Variables } from '../limits/paging.ts';
import type { ReadDocument } from './documents.ts';
import { type Asking, type FetchOptions, SubgraphSource } from './fetch.ts';
import type { Law } from './supergraph.ts';

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/** One operation with everything that its execution needs. */
export type Execution = {
  readonly read: ReadDocument;
  readonly plan: QueryPlan;
  readonly variables: Variables;
  readonly asking: Asking;
  /** For an event of a subscription: what the subgraph has sent for the plan's first fetch. It is changed by merging. */
  readonly event?: { readonly primary: FetchNode; readonly payload: ExecutionResult };
};

/** Apollo's own execution of a plan, over our transports. The reference that a leaner executor would be compared with. */
export class Executor {
  readonly #law: Law;
  readonly #log: Logger;
  readonly #services: ServiceMap = Object.create(null) as ServiceMap;

  constructor(law: Law, transports: Readonly<Record<string, SubgraphTransport>>, options: FetchOptions) {
    this.#law = law;
    this.#log = options.log;
    for (const [name, transport] of Object.entries(transports))
      this.#services[name] = new SubgraphSource(transport, options);
  }

  async execute({ read, plan, variables, asking, event }: Execution): Promise<ExecutionResult> {
    const services = event ? this.#answering(event.primary, event.payload) : this.#services;
    const request = { logger: this.#log, metrics: {}, request: { variables }, context: asking } as unknown as RequestContext;
    const result = await executeQueryPlan(plan, services, request, read.context, this.#law.whole, this.#law.planned);
    return result as ExecutionResult;
  }

  /**
   * `executeQueryPlan` takes no first result, so the subgraph of the primary fetch answers that one fetch with the event.
   * Everything after it - entity fetches, rewrites, null bubbling, error paths - is the same code as for a query.
   */
  #answering(primary: FetchNode, payload: ExecutionResult): ServiceMap {
    const real = this.#services[primary.serviceName];
    const process: GraphQLDataSource['process'] = async (options) => {
      if (options.request.query === primary.operation) return payload as Awaited<ReturnType<GraphQLDataSource['process']>>;
      if (!real) throw new Error(`There is no subgraph ${primary.serviceName}.`);
      return real.process(options);
    };
    return Object.assign(Object.create(null) as ServiceMap, this.#services, { [primary.serviceName]: { process } });
  }
}
