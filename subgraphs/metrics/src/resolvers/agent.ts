import { agentPerformance, type PerformanceRow } from '../actions/performance.ts';
import type { RoomContext } from '../context.ts';
import type { Range } from '../domain/range.ts';
import type { AgentResolvers } from '../generated/resolvers.ts';

type Table = Promise<ReadonlyMap<string, PerformanceRow>>;
const tables = new WeakMap<RoomContext, Map<string, Table>>();

/** All agents' rows for a range, counted once a request: a list of agents asks for each of them. */
const tableOf = (context: RoomContext, range: Range): Table => {
  const ofRequest = tables.get(context) ?? new Map<string, Table>();
  tables.set(context, ofRequest);
  const span = `${range.from.getTime()}-${range.to.getTime()}`;
  const known = ofRequest.get(span);
  if (known) return known;
  const counted = agentPerformance(context.db, range, 'AGENT', null).then(
    (rows) => new Map(rows.map((row) => [row.key, row])),
  );
  ofRequest.set(span, counted);
  return counted;
};

export const Agent: AgentResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  performance: async ({ id }, { range }, context) => (await tableOf(context, range)).get(id) ?? null,
};
