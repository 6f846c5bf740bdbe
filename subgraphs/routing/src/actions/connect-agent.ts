import { type Db, fault } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { serve } from '../desk/serve.ts';
import { tellPresence } from '../desk/tell-presence.ts';
import { saidOnConnecting } from '../domain/agent.ts';
import { later } from '../domain/settings.ts';
import * as agents from '../store/agents.ts';
import * as presence from '../store/presence.ts';
import * as timers from '../store/timers.ts';

/**
 * The agent's console has opened: ONLINE, unless it came back within the lease of a connection that had said otherwise.
 * Returns the change from which on the agent has not been told: what this brings, or what a broken connection missed.
 * Fault: NOT_FOUND.
 */
export const connectAgent = (db: Db, agentId: string): Promise<number> =>
  atDesk(db, async (desk) => {
    const { tx, now, change, settings } = desk;
    const agent = await agents.byId(tx, agentId);
    if (!agent || agent.disabled) throw fault('NOT_FOUND', 'There is no such agent.');
    const until = later(now, settings.graceSeconds);
    const said = saidOnConnecting(await presence.byAgent(tx, agentId), now);
    const { heardChange } = await presence.save(tx, agentId, { said, until, heardChange: change - 1 });
    await timers.start(tx, 'LEASE', agentId, until);
    await tellPresence(desk, agent);
    await serve(desk, agentId);
    return heardChange;
  });
