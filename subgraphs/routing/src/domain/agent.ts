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
  /** Open assignments now. */
  readonly load: number;
  /** What these weigh together, in hundredths of a place. */
  readonly burden: number;
  readonly disabled: boolean;
  readonly lastAssignedAt: Date | null;
};

/** What the agent said, and until when the console counts as connected. */
export type Connection = { readonly said: Presence; readonly connectedUntil: Date };

/** How long the console counts as connected after its last sign of life: the grace time of a lost connection. */
export const leaseMs = 10_000;
/** How long after that an agent counts as gone, and what the agent has goes back to the queues. */
export const goneAfterMs = 60_000;
/** How often an open subscription gives that sign. */
export const heartbeatMs = 3_000;

export const goneAt = ({ connectedUntil }: Pick<Connection, 'connectedUntil'>): Date =>
  new Date(connectedUntil.getTime() + goneAfterMs);

/** ONLINE needs both: the agent's word and a living connection. Nobody who never connected is AWAY. */
export const presenceOf = (connection: Connection | null, now: Date): Presence => {
  if (connection === null || connection.said === 'OFFLINE') return 'OFFLINE';
  return connection.said === 'ONLINE' && connection.connectedUntil > now ? 'ONLINE' : 'AWAY';
};

/** A console that comes back within the lease finds what the agent last said; one that starts anew starts ONLINE. */
export const saidOnConnecting = (connection: Connection | null, now: Date): Presence =>
  connection !== null && connection.connectedUntil > now ? connection.said : 'ONLINE';
