/**
 * Who is asking. The gateway makes a Viewer out of a bearer token, an API key or a channel's signature and passes it on
 * signed; every transaction carries it into Postgres, where row-level security reads it.
 */
export type ViewerKind =
  /** No token: may open a session or sign in. */
  | 'nobody'
  | 'customer'
  | 'agent'
  /** An API key. */
  | 'partner'
  /** A room hearing an event, within the event's workspace. */
  | 'house'
  /** The plumbing that works across workspaces: relays, schedulers, the gateway asking for a key's owner. */
  | 'plumbing';

export type Viewer = {
  readonly kind: ViewerKind;
  /** Customer, agent or API key id; the room's name for the house; empty for nobody. */
  readonly id: string;
  /** An API key's name, for what its partner says; null for everyone else. */
  readonly name: string | null;
  /** Empty for nobody and plumbing. */
  readonly workspaceId: string;
  readonly scopes: readonly string[];
  /** The sign-in or customer session this viewer came by; rows of "the present session" hang on it. */
  readonly sessionId: string | null;
  /** Authentication context class of the token, e.g. `urn:liuke:step-up`; null before any step-up. */
  readonly acr: string | null;
  /** Epoch seconds of the last step-up; null before any. */
  readonly authTime: number | null;
  /** Epoch seconds until which the step-up counts as fresh; null before any. */
  readonly stepUpUntil: number | null;
  /** Epoch seconds at which the bearer's token ends. */
  readonly expiresAt: number;
};

const never = Number.MAX_SAFE_INTEGER;
const plain = {
  name: null,
  scopes: [],
  sessionId: null,
  acr: null,
  authTime: null,
  stepUpUntil: null,
  expiresAt: never,
} as const;

export const nobody: Viewer = { ...plain, kind: 'nobody', id: '', workspaceId: '' };

/** A room acting on an event of one workspace: it sees all rows of that workspace and of no other. */
export const house = (room: string, workspaceId: string): Viewer => ({ ...plain, kind: 'house', id: room, workspaceId });

/** Plumbing sees outboxes, inboxes and schedules of all workspaces, and no other row. */
export const plumbing = (name: string): Viewer => ({ ...plain, kind: 'plumbing', id: name, workspaceId: '' });

export const steppedUp = (viewer: Viewer, now: Date): boolean =>
  viewer.stepUpUntil !== null && viewer.stepUpUntil * 1000 > now.getTime();
