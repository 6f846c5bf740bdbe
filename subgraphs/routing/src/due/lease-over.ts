import type { Desk } from '../desk/desk.ts';
import { tellPresence } from '../desk/tell-presence.ts';
import { goneAt } from '../domain/agent.ts';
import * as agents from '../store/agents.ts';
import * as presence from '../store/presence.ts';
import * as timers from '../store/timers.ts';

/** Renewed meanwhile: looks again when that lease ends. Else the agent is AWAY, and gone after a further grace. */
export const leaseOver = async (desk: Desk, agentId: string): Promise<void> => {
  const { tx, now } = desk;
  const row = await presence.byAgent(tx, agentId);
  const agent = await agents.byId(tx, agentId);
  if (!row || !agent) return;
  if (row.connectedUntil > now) return timers.set(tx, 'LEASE', agentId, row.connectedUntil);
  await tellPresence(desk, agent);
  await timers.set(tx, 'GONE', agentId, goneAt(row, desk.settings));
};
