import './telemetry-off.ts';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

/** The composed schema in the forms that reading, planning and shaping need. */
export type Law = {
  readonly sdl: string;
  /** What a client may ask for: without `@inaccessible`, without the joins. */
  readonly api: GraphQLSchema;
  /** The same for the planner's own operations. */
  readonly planned: Schema;
  /** With the joins, for rewriting what subgraphs answer. */
  readonly whole: GraphQLSchema;
  readonly planner: QueryPlanner;
};

/**
 * How many plans the planner may weigh, and how many ways to one field it may follow. Our supergraph offers one way
 * nearly everywhere (1 plan weighed for a document at the limits), so these never bind today; a schema change that made
 * them bind would give a plan that is right but not the best, instead of a planner that holds the process for seconds.
 */
const bounds = { maxEvaluatedPlans: 100, pathsLimit: 500 } as const;

/** `ApolloGateway` refuses a supergraph that carries security directives; the router's list of features loads it. */
export const readLaw = (sdl: string): Law => {
  const supergraph = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const planned = supergraph.apiSchema();
  return {
    sdl,
    planned,
    api: planned.toGraphQLJSSchema(),
    whole: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph, { debug: bounds }),
  };
};
