import { randomUUID } from 'node:crypto';
import { customerScopes, type Role, scopesOf } from '../auth/scopes.ts';
import { nobody, type Viewer } from '../auth/viewer.ts';

type Given<Required extends keyof Viewer> = Partial<Viewer> & Pick<Viewer, Required>;

/** Ends long after any test, at a second that a JWT can carry. */
const expiresAt = Date.UTC(2100, 0, 1) / 1000;
const base = { ...nobody, expiresAt } as const;

/** A customer in a session of their own, not stepped up. */
export const customerViewer = (given: Given<'workspaceId' | 'id'>): Viewer => ({
  ...base,
  kind: 'customer',
  scopes: customerScopes,
  sessionId: randomUUID(),
  ...given,
});

/** A signed-in agent with the scopes of the role, AGENT where not said. */
export const agentViewer = ({
  role = 'AGENT',
  ...given
}: Given<'workspaceId' | 'id'> & { readonly role?: Role }): Viewer => ({
  ...base,
  kind: 'agent',
  scopes: scopesOf[role],
  sessionId: randomUUID(),
  ...given,
});

/** A partner's API key with read scopes where none are given. */
export const partnerViewer = (given: Given<'workspaceId' | 'id'>): Viewer => ({
  ...base,
  kind: 'partner',
  name: 'A partner',
  scopes: ['conversation:read', 'customer:read', 'metrics:read'],
  ...given,
});
