import { type ChannelWeights, later, type RoutingSettings } from './settings.ts';

export type Presence = 'ONLINE' | 'AWAY' | 'OFFLINE';
export type Role = 'AGENT' | 'SUPERVISOR' | 'ADMIN';

export type Agent = {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl: string | null;
  readonly role: Role;
  readonly skills: readonly string[];
  /** BCP 47 tags; empty: any language. */
  readonly locales: readonly string[];
  readonly capacity: number;
  /** What channels weigh for this agent, where it is not what they weigh for all. */
  readonly channelWeights: ChannelWeights;
  /** Open assignments now. */
  readonly load: number;
  /** What these weigh together, in hundredths of a place. */
  readonly burden: number;
  readonly disabled: boolean;
  readonly lastAssignedAt: Date | null;
};

/** What the agent said, and until when the console counts as connected. */
export type Connection = { readonly said: Presence; readonly connectedUntil: Date };

/** How often an open subscription gives a sign of life: well within the shortest grace that a workspace may set. */
export const heartbeatMs = 3_000;

export const goneAt = (
  { connectedUntil }: Pick<Connection, 'connectedUntil'>,
  { goneAfterSeconds }: Pick<RoutingSettings, 'goneAfterSeconds'>,
): Date => later(connectedUntil, goneAfterSeconds);

/** ONLINE needs both: the agent's word and a living connection. Nobody who never connected is AWAY. */
export const presenceOf = (connection: Connection | null, now: Date): Presence => {
  if (connection === null || connection.said === 'OFFLINE') return 'OFFLINE';
  return connection.said === 'ONLINE' && connection.connectedUntil > now ? 'ONLINE' : 'AWAY';
};

/** A console that comes back within the lease finds what the agent last said; one that starts anew starts ONLINE. */
export const saidOnConnecting = (connection: Connection | null, now: Date): Presence =>
  connection !== null && connection.connectedUntil > now ? connection.said : 'ONLINE';
