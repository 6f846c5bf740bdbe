import { liveOverview } from '../actions/live-overview.ts';
import type { LiveOverview, SubscriptionResolvers } from '../generated/resolvers.ts';

export const Subscription: SubscriptionResolvers = {
  liveOverview: {
    subscribe: (_root, _args, { db, live }) => liveOverview(db, live),
    resolve: (frame: LiveOverview) => frame,
  },
};
