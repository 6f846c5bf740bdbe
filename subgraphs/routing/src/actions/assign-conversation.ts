import { type Db, fault } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { handTo, receiver, standing } from '../desk/hand-to.ts';
import { serve } from '../desk/serve.ts';
import { presenceOf } from '../domain/agent.ts';
import { maySupervise } from '../domain/transfer.ts';
import * as presence from '../store/presence.ts';

export type Order = {
  readonly conversationId: string;
  readonly agentId: string;
  readonly note: string | null;
  /** Also beyond the agent's capacity, and to one who is not online. */
  readonly force: boolean;
  /** The supervisor; null: a partner's API key. */
  readonly byAgentId: string | null;
};

/** A supervisor decides who has it, nobody is asked to accept. Faults: NOT_FOUND, CONFLICT, FORBIDDEN. */
export const assignConversation = (db: Db, { conversationId, agentId, note, force, byAgentId }: Order): Promise<void> =>
  atDesk(db, async (desk) => {
    const now = await standing(desk, conversationId, byAgentId);
    if (!maySupervise(now.by)) throw fault('FORBIDDEN', 'Only a supervisor assigns conversations.');
    const agent = await receiver(desk, agentId);
    if (now.held?.agentId === agentId) return;
    if (!force && presenceOf(await presence.byAgent(desk.tx, agentId), desk.now) !== 'ONLINE')
      throw fault('CONFLICT', `${agent.name} is not online.`);
    const verb = force ? 'Forced' : 'Assigned';
    const beyond = force && agent.load >= agent.capacity ? ', beyond capacity' : '';
    const reason = `${verb} by ${now.by?.name ?? 'a partner'}; load ${agent.load} of ${agent.capacity}${beyond}`;
    const givenBy = now.by?.id ?? null;
    const cause = { kind: 'ASSIGNED', agentId: givenBy } as const;
    await handTo(desk, now, agent, { reason, cause, note, givenBy, force });
    if (now.held) await serve(desk, now.held.agentId);
  });
