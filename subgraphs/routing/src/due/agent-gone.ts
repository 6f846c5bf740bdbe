import type { Desk } from '../desk/desk.ts';
import { giveAllBack } from '../desk/give-back.ts';
import { goneAt } from '../domain/agent.ts';
import * as presence from '../store/presence.ts';
import * as timers from '../store/timers.ts';

/** What the agent has goes back to the queues, unless the agent came back: then the connection's own lease is watched. */
export const agentGone = async (desk: Desk, agentId: string): Promise<void> => {
  const row = await presence.byAgent(desk.tx, agentId);
  if (!row || row.connectedUntil > desk.now) return;
  // The workspace may have lengthened the time meanwhile.
  const due = goneAt(row, desk.settings);
  if (due > desk.now) await timers.set(desk.tx, 'GONE', agentId, due);
  else await giveAllBack(desk, agentId, 'AGENT_GONE');
};
