import { type Role, scopesOf, type Viewer } from '@liuke/kit';

/** An agent's sign-in: an access token of minutes, and a chain of refresh tokens of which only the last is good. */
export const accessSeconds = 900;
/** However often it is refreshed, a session ends after this. */
export const sessionSeconds = 30 * 86_400;
/** A session that nobody refreshes ends after this. */
export const refreshSeconds = 7 * 86_400;

/** Conversations gives customers tokens of half a day; what was given before a sign-out is over by then. */
export const longestCustomerTokenSeconds = 12 * 3600;

export type Credential = {
  readonly agentId: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly role: Role;
  readonly disabled: boolean;
  /** Null until confirmed. */
  readonly totpSecret: Buffer | null;
  /** The time step of the last code that was used. */
  readonly totpStep: number | null;
};

export type Session = {
  readonly id: string;
  readonly agentId: string;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
};

export const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/** Who the agent is until the access token ends: the role as it is now, never as it was when the session began. */
export const agentOf = (workspaceId: string, credential: Credential, session: Session, now: Date): Viewer => ({
  kind: 'agent',
  id: credential.agentId,
  name: null,
  workspaceId,
  scopes: scopesOf[credential.role],
  sessionId: session.id,
  acr: null,
  authTime: null,
  stepUpUntil: null,
  expiresAt: Math.floor(Math.min(after(now, accessSeconds).getTime(), session.endsAt.getTime()) / 1000),
});

export type RefreshDecision = 'rotate' | 'unknown' | 'stolen';

/** A token that was used before is in two hands: the session ends for both. */
export const decideRefresh = (
  token: { readonly usedAt: Date | null; readonly expiresAt: Date } | null,
  session: Session | null,
  credential: Credential | null,
  now: Date,
): RefreshDecision => {
  if (!token || !session || !credential) return 'unknown';
  if (session.endedAt !== null || session.endsAt <= now) return 'unknown';
  if (token.usedAt !== null) return 'stolen';
  return token.expiresAt <= now || credential.disabled ? 'unknown' : 'rotate';
};
