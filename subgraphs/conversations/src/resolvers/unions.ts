import type { SenderResolvers, ViewerResolvers } from '../generated/resolvers.ts';

type Named<Name extends string> = { readonly __typename?: Name };

/** A customer comes as it is stored, without a name of its type. */
export const Viewer: ViewerResolvers = {
  __resolveType: (viewer) => (viewer as Named<'Agent' | 'Partner'>).__typename ?? 'Customer',
};

export const Sender: SenderResolvers = {
  __resolveType: (sender) => (sender as Named<'Agent' | 'Bot' | 'System'>).__typename ?? 'Customer',
};
