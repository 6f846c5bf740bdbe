/** What a workspace says about the way it routes. */
export type RoutingSettings = {
  /** What conversations weigh by channel, in hundredths of a place; a channel that is missing weighs 100. */
  readonly channelWeights: ChannelWeights;
  /** After so long without a word a conversation counts only `idlePercent` of its weight; null: never. */
  readonly idleAfterSeconds: number | null;
  readonly idlePercent: number;
  /** How long a console counts as connected after its last sign of life. */
  readonly graceSeconds: number;
  /** How long after that an agent counts as gone, and what the agent has goes back to the queues. */
  readonly goneAfterSeconds: number;
  /** How long an agent has to accept what a colleague transfers: by saying so, by taking it, or by replying. */
  readonly acceptWithinSeconds: number;
  /** After each such wait some of what is needed counts no more, where the group has no time of its own. */
  readonly relaxAfterSeconds: number;
};

export type ChannelWeights = Readonly<Record<string, number>>;

export const plainSettings: RoutingSettings = {
  channelWeights: {},
  idleAfterSeconds: null,
  idlePercent: 50,
  graceSeconds: 10,
  goneAfterSeconds: 60,
  acceptWithinSeconds: 120,
  relaxAfterSeconds: 60,
};

/** So many seconds later. */
export const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
