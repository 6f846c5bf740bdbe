import { type ChannelWeights, later, type RoutingSettings } from './settings.ts';

/** What a conversation over this channel weighs for all who have nothing of their own to say about it. */
export const weightOf = ({ channelWeights }: Pick<RoutingSettings, 'channelWeights'>, channel: string): number =>
  channelWeights[channel] ?? 100;

/** What it weighs for one agent: the agent's own word goes before the workspace's. */
export const weightFor = (own: ChannelWeights, channel: string, workspaceWeight: number): number =>
  own[channel] ?? workspaceWeight;

/** What counts of the weight while idle: rounded down, in whole hundredths. */
export const idleWeight = ({ idlePercent }: Pick<RoutingSettings, 'idlePercent'>, weight: number): number =>
  Math.floor((weight * idlePercent) / 100);

/** When a conversation in which somebody last said something then goes idle; null: never. */
export const idleAt = ({ idleAfterSeconds }: Pick<RoutingSettings, 'idleAfterSeconds'>, activeAt: Date): Date | null =>
  idleAfterSeconds === null ? null : later(activeAt, idleAfterSeconds);
