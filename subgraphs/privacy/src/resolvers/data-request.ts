import type { DataRequestResolvers } from '../generated/resolvers.ts';

/** An erasure leaves nothing to fetch. */
export const DataRequest: DataRequestResolvers = { url: () => null };
