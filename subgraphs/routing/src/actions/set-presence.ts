import { type Db, fault } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { serve } from '../desk/serve.ts';
import { tellPresence } from '../desk/tell-presence.ts';
import type { Presence } from '../domain/agent.ts';
import { later } from '../domain/settings.ts';
import * as agents from '../store/agents.ts';
import * as presence from '../store/presence.ts';
import * as timers from '../store/timers.ts';

/** What the agent says; whoever says something is there for as long as a lease. Coming ONLINE brings waiting work. Fault: NOT_FOUND. */
export const setPresence = (db: Db, agentId: string, said: Presence): Promise<void> =>
  atDesk(db, async (desk) => {
    const { tx, now, change, settings } = desk;
    const agent = await agents.byId(tx, agentId);
    if (!agent || agent.disabled) throw fault('NOT_FOUND', 'There is no such agent.');
    const until = later(now, settings.graceSeconds);
    // What this very change brings is news to a subscription that opens within the lease.
    await presence.save(tx, agentId, { said, until, heardChange: change - 1 });
    await timers.start(tx, 'LEASE', agentId, until);
    await tellPresence(desk, agent);
    await serve(desk, agentId);
  });
