/** What conversations weigh, in hundredths of a place; nothing given: 100 each, however idle. */
export type RoutingSettings = {
  readonly channelWeights: Readonly<Record<string, number>>;
  /** After so long without a word a conversation counts only `idlePercent` of its weight; null: never. */
  readonly idleAfterSeconds: number | null;
  readonly idlePercent: number;
};

export const plainSettings: RoutingSettings = { channelWeights: {}, idleAfterSeconds: null, idlePercent: 50 };

export const weightOf = ({ channelWeights }: RoutingSettings, channel: string): number => channelWeights[channel] ?? 100;

/** What counts of the weight while idle: rounded down, in whole hundredths. */
export const idleWeight = ({ idlePercent }: RoutingSettings, weight: number): number =>
  Math.floor((weight * idlePercent) / 100);

/** When a conversation in which somebody last said something then goes idle; null: never. */
export const idleAt = ({ idleAfterSeconds }: RoutingSettings, activeAt: Date): Date | null =>
  idleAfterSeconds === null ? null : new Date(activeAt.getTime() + idleAfterSeconds * 1000);
