import type { Db, Live } from '@liuke/kit';
import { connectAgent } from '../actions/connect-agent.ts';
import { keepConnected } from '../actions/keep-connected.ts';
import { heartbeatMs } from '../domain/agent.ts';
import * as assignments from '../store/assignments.ts';
import { topics } from '../topics.ts';

export type Heard = { readonly assignmentId: string };
type Nudges = AsyncGenerator<void, void, void>;

/**
 * The agent's assignments as they are made and ended, and the connection that makes the agent online for as long as somebody
 * listens. `db` is the house's. Listening begins before the agent comes online: what that brings is heard. Fault: NOT_FOUND.
 */
export const followAssignments = async (
  db: Db,
  live: Live,
  agentId: string,
  lost: (error: unknown) => void,
): Promise<AsyncGenerator<Heard, void, void>> => {
  const nudges = live.nudges(db.viewer.workspaceId, topics.assignments(agentId));
  try {
    return follow(db, nudges, agentId, await connectAgent(db, agentId), lost);
  } catch (error) {
    await nudges.return();
    throw error;
  }
};

async function* follow(
  db: Db,
  nudges: Nudges,
  agentId: string,
  from: number,
  lost: (error: unknown) => void,
): AsyncGenerator<Heard, void, void> {
  let heard = from;
  const heartbeat = setInterval(() => void keepConnected(db, agentId, heard).catch(lost), heartbeatMs);
  try {
    for await (const _ of nudges) {
      const changed = await assignments.changedAfter(db, agentId, heard);
      for (const { id } of changed) yield { assignmentId: id };
      // Only now: a connection that is lost on the way hears the rest, and some again, when it comes back.
      heard = changed.at(-1)?.change ?? heard;
    }
  } finally {
    clearInterval(heartbeat);
  }
}
