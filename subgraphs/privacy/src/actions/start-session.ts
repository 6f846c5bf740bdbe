import { hashSecret, issueToken, newSecret, type Tx, type Viewer } from '@liuke/kit';
import { after, agentOf, type Credential, refreshSeconds, type Session, sessionSeconds } from '../domain/session.ts';
import { workspaceToken } from '../domain/workspace-token.ts';
import * as audit from '../store/audit.ts';
import * as sessions from '../store/sessions.ts';

export type SignedIn = {
  readonly token: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
  readonly agent: { readonly id: string };
  readonly viewer: Viewer;
};

/** Opens a session for an agent who has proven who they are; `how` is for the audit log, where it was not by password. */
export const startSession = async (tx: Tx, credential: Credential, ip: string | null, how?: string): Promise<SignedIn> => {
  const session: Session = {
    id: tx.newId(),
    agentId: credential.agentId,
    endsAt: after(tx.now(), sessionSeconds),
    endedAt: null,
  };
  await sessions.open(tx, session, ip);
  const tokens = await giveTokens(tx, credential, session);
  await audit.append(
    tx,
    { viewer: tokens.viewer, ip },
    {
      action: 'sign-in',
      subject: `session:${session.id}`,
      ...(how !== undefined && { reason: how }),
    },
  );
  return tokens;
};

/** An access token, and the next refresh token of the session's chain. */
export const giveTokens = async (tx: Tx, credential: Credential, session: Session): Promise<SignedIn> => {
  const { workspaceId } = tx.viewer;
  const viewer = agentOf(workspaceId, credential, session, tx.now());
  const refreshToken = workspaceToken(workspaceId, newSecret());
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
