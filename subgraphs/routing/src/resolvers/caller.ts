import { type Db, fault, house } from '@liuke/kit';
import type { RoomContext } from '../context.ts';

/**
 * Routing decides as the house: viewers read rows, none writes them. Directives and the checks of each resolver come first:
 * whatever a caller names is read with the caller's own Db before the house acts on it.
 */
export const decider = ({ as, viewer }: Pick<RoomContext, 'as' | 'viewer'>): Db => as(house('routing', viewer.workspaceId));

/** The calling agent's id. Fault: FORBIDDEN for callers who are not agents. */
export const agentIdOf = ({ viewer }: Pick<RoomContext, 'viewer'>): string => {
  if (viewer.kind !== 'agent') throw fault('FORBIDDEN', 'Only an agent can do this, not an API key.');
  return viewer.id;
};

/** The calling agent's id; null: a partner's API key. */
export const agentOrPartner = ({ viewer }: Pick<RoomContext, 'viewer'>): string | null =>
  viewer.kind === 'agent' ? viewer.id : null;
