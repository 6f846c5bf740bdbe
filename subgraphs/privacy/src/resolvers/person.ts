import { fault, house, type Viewer } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import type { Person } from '../store/challenges.ts';

/** The caller as a person in a session: what a step-up is bound to and signing out ends. FORBIDDEN for an API key. */
export const personOf = (viewer: Viewer): Person => {
  if ((viewer.kind === 'customer' || viewer.kind === 'agent') && viewer.sessionId !== null) {
    return { ...viewer, sessionId: viewer.sessionId };
  }
  throw fault('FORBIDDEN', 'This needs a person who proves identity again; a key cannot.');
};

/** The house of the caller's workspace: for credentials, codes and key secrets, which no caller's viewer may see. */
export const houseOf = (context: RoomContext) => context.as(house('privacy', context.viewer.workspaceId));

/** Who acts, for the audit log. */
export const actingOf = ({ viewer, caller }: RoomContext) => ({ viewer, ip: caller.ip });
