import { subgraphSdl } from '@liuke/schema';
import { accessOf, rootTypes } from '../graphql/access.ts';
import { defineSubgraph } from '../subgraph.ts';

const access = accessOf(subgraphSdl('metrics'));
const roots = rootTypes.flatMap((root) => [...(access.get(root)?.fields.keys() ?? [])].map((field) => `${root}.${field}`));

/** The thinnest room on the real contract: one query, and one event that it answers by another. */
export const erasingRoom = (background: string[] = []) =>
  defineSubgraph({
    name: 'metrics',
    resolvers: { Query: { experiments: () => [] } },
    loaders: {},
    handlers: {
      ErasureRequested: async (tx, { customerId, requestId }) => {
        if (customerId === 'trouble') throw new Error('it cannot be erased');
        await tx.say('PersonalDataErased', { customerId, requestId, room: 'metrics', rows: 0 }, customerId);
      },
    },
    background: [{ run: async () => void background.push('run'), stop: async () => void background.push('stop') }],
    later: roots.filter((root) => root !== 'Query.experiments'),
  });
