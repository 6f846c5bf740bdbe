import { hashSecret, issueToken, newSecret, type Tx, type Viewer } from '@liuke/kit';
import {
  after,
  agentOf,
  type Credential,
  refreshSeconds,
  refreshTokenOf,
  type Session,
  sessionSeconds,
} from '../domain/session.ts';
import * as audit from '../store/audit.ts';
import * as sessions from '../store/sessions.ts';

export type SignedIn = {
  readonly token: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
  readonly agent: { readonly id: string };
  readonly viewer: Viewer;
};

/** Opens a session for an agent who has proven who they are. */
export const startSession = async (tx: Tx, credential: Credential, ip: string | null): Promise<SignedIn> => {
  const session: Session = {
    id: tx.newId(),
    agentId: credential.agentId,
    endsAt: after(tx.now(), sessionSeconds),
    endedAt: null,
  };
  await sessions.open(tx, session, ip);
  const tokens = await giveTokens(tx, credential, session);
  await audit.append(tx, { viewer: tokens.viewer, ip }, { action: 'sign-in', subject: `session:${session.id}` });
  return tokens;
};

/** An access token, and the next refresh token of the session's chain. */
export const giveTokens = async (tx: Tx, credential: Credential, session: Session): Promise<SignedIn> => {
  const { workspaceId } = tx.viewer;
  const viewer = agentOf(workspaceId, credential, session, tx.now());
  const refreshToken = refreshTokenOf(workspaceId, newSecret());
  const ends = Math.min(after(tx.now(), refreshSeconds).getTime(), session.endsAt.getTime());
  await sessions.addRefreshToken(tx, hashSecret(refreshToken), session.id, new Date(ends));
  return {
    token: await issueToken(viewer),
    refreshToken,
    expiresAt: new Date(viewer.expiresAt * 1000),
    agent: { id: credential.agentId },
    viewer,
  };
};
