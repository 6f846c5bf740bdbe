import { personalEvents } from '@liuke/schema/events';
import type { Tx } from '../db/db.ts';
import type { RoomName } from '../subgraph.ts';

/**
 * For the room that says ErasureRequested and so does not hear it: the words of a customer that it has not heard, waiting or dead,
 * shall have no effect any more and may not stay. What rooms answer to the erasure itself is not personal, and waits on.
 */
export const forgetUnheard = async (tx: Tx, room: RoomName, customerId: string): Promise<void> => {
  await tx.query(
    `-- inbox.forgetUnheard
     update ${room}.inbox set payload = null, heard_at = $3, next_at = null, dead_at = null
     where workspace_id = $1 and heard_at is null and payload ->> 'customerId' = $2 and name = any ($4)`,
    [tx.viewer.workspaceId, customerId, tx.now(), [...personalEvents]],
  );
};
