import type { RoutingSettingsResolvers } from '../generated/resolvers.ts';

export const RoutingSettings: RoutingSettingsResolvers = {
  channelWeights: ({ channelWeights }) =>
    Object.entries(channelWeights).map(([channel, weight]) => ({ channel: channel as never, weight })),
};
