import type { Db, Tx } from '@liuke/kit';
import type { Connection, Presence } from '../domain/agent.ts';
import { plainSettings } from '../domain/settings.ts';

export type PresenceRow = Connection & { readonly agentId: string; readonly told: Presence; readonly heardChange: number };
const columns = 'agent_id, said, connected_until, told, heard_change';

export const byAgents = async (db: Db, agentIds: readonly string[]): Promise<ReadonlyMap<string, PresenceRow>> => {
  const rows = await db.query<PresenceRow>(
    `-- presence.byAgents
     select ${columns} from routing.presence where workspace_id = $1 and agent_id = any ($2::uuid[])`,
    [db.viewer.workspaceId, agentIds],
  );
  return new Map(rows.map((row) => [row.agentId, row]));
};

export const byAgent = async (db: Db, agentId: string): Promise<PresenceRow | null> =>
  (await byAgents(db, [agentId])).get(agentId) ?? null;

/** What the agent says, and the connection for at least as long as `until`. `heardChange` begins only a new row or lease. */
export const save = async (
  tx: Tx,
  agentId: string,
  row: { said: Presence; until: Date; heardChange: number },
): Promise<PresenceRow> => {
  const [saved] = await tx.query<PresenceRow>(
    `-- presence.save
     insert into routing.presence as known (workspace_id, agent_id, said, connected_until, heard_change)
     values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, agent_id) do update set said = excluded.said,
       heard_change = case when known.connected_until > $6 then known.heard_change else excluded.heard_change end,
       connected_until = greatest(known.connected_until, excluded.connected_until)
     returning ${columns}`,
    [tx.viewer.workspaceId, agentId, row.said, row.until, row.heardChange, tx.now()],
  );
  if (!saved) throw new Error('Presence was not kept.');
  return saved;
};

/** Renews the lease for the workspace's grace; false where it has run out meanwhile, and presence with it. */
export const renew = async (db: Db, agentId: string, heardChange: number): Promise<boolean> => {
  const rows = await db.query(
    `-- presence.renew
     update routing.presence
     set heard_change = greatest(heard_change, $3), connected_until = greatest(connected_until, $4::timestamptz + make_interval(
       secs => coalesce((select grace_seconds from routing.settings where workspace_id = $1), $5)))
     where workspace_id = $1 and agent_id = $2 and connected_until > $4 returning 1`,
    [db.viewer.workspaceId, agentId, heardChange, db.now(), plainSettings.graceSeconds],
  );
  return rows.length > 0;
};

export const setTold = async (tx: Tx, agentId: string, told: Presence): Promise<void> => {
  await tx.query(
    `-- presence.setTold
     update routing.presence set told = $3 where workspace_id = $1 and agent_id = $2`,
    [tx.viewer.workspaceId, agentId, told],
  );
};
