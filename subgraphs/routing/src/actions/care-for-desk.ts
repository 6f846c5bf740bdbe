import type { Db } from '@liuke/kit';
import { leaveQueue } from '../desk/assign.ts';
import type { Desk } from '../desk/desk.ts';
import { enqueue } from '../desk/enqueue.ts';
import { serve } from '../desk/serve.ts';
import { tellPresence } from '../desk/tell-presence.ts';
import * as agents from '../store/agents.ts';
import * as conversations from '../store/conversations.ts';
import * as desks from '../store/desk.ts';
import * as groups from '../store/groups.ts';
import * as presence from '../store/presence.ts';
import * as queue from '../store/queue.ts';
import { topics } from '../topics.ts';

/**
 * What time alone brings about: leases run out, needed skills are relaxed, waits overflow to another group. Then the whole
 * queue is served, which after the changes' own serving finds nothing: the net under them. Somebody else at the desk: nothing.
 */
export const careForDesk = (db: Db): Promise<void> =>
  db.transaction(async (tx) => {
    if (!(await desks.needsCare(tx)) || !(await desks.isFree(tx))) return;
    const desk: Desk = { tx, change: await desks.take(tx), now: tx.now() };
    const lapsed = await agents.byIds(tx, await presence.lapsed(tx));
    for (const agent of lapsed.values()) await tellPresence(desk, agent);
    if ((await queue.relaxDue(tx, desk.change)) > 0) tx.nudge(topics.queue);
    for (const wait of await queue.overflowDue(tx)) await overflow(desk, wait);
    await serve(desk, null);
  });

const overflow = async (desk: Desk, wait: Awaited<ReturnType<typeof queue.overflowDue>>[number]): Promise<void> => {
  const group = await groups.byId(desk.tx, wait.groupId);
  const conversation = await conversations.byId(desk.tx, wait.conversationId);
  if (!conversation || !group?.overflowTo) return;
  const { ruleId, priority, rank, since, passedBy } = wait;
  await leaveQueue(desk, wait);
  const placed = { groupId: group.overflowTo, ruleId, priority, skills: [], agentId: null };
  await enqueue(desk, conversation, placed, { rank, since, passedBy });
};
