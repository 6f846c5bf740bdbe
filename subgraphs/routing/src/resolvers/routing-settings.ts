import type { ChannelWeights } from '../domain/settings.ts';
import type { ChannelWeight, RoutingSettingsResolvers } from '../generated/resolvers.ts';

/** Channels come out of what took them in: the enum's names and no others. */
export const weightsShown = (weights: ChannelWeights): ChannelWeight[] =>
  Object.entries(weights).map(([channel, weight]) => ({ channel: channel as ChannelWeight['channel'], weight }));

export const RoutingSettings: RoutingSettingsResolvers = {
  channelWeights: ({ channelWeights }) => weightsShown(channelWeights),
};
