import { type Db, fault } from '@liuke/kit';
import { leaveQueue } from '../desk/assign.ts';
import { atDesk, type Desk } from '../desk/desk.ts';
import { endAssignment } from '../desk/end.ts';
import { askForAgent } from '../desk/enqueue.ts';
import { handTo, receiver, type Standing, standing } from '../desk/hand-to.ts';
import { place } from '../desk/place.ts';
import { serve } from '../desk/serve.ts';
import { presenceOf } from '../domain/agent.ts';
import { rankOf } from '../domain/queue.ts';
import { later } from '../domain/settings.ts';
import { mayTransfer } from '../domain/transfer.ts';
import * as presence from '../store/presence.ts';

export type Transfer = {
  readonly conversationId: string;
  readonly to: { readonly agentId: string } | { readonly groupId: string };
  readonly note: string | null;
  /** The agent who transfers; null: a partner's API key. */
  readonly byAgentId: string | null;
};

/**
 * Gives it to an agent, who has to accept it in time, or to a group; whoever had it has a place free.
 * Faults: NOT_FOUND, CONFLICT, FORBIDDEN.
 */
export const transferConversation = (db: Db, { conversationId, to, note, byAgentId }: Transfer): Promise<void> =>
  atDesk(db, async (desk) => {
    const now = await standing(desk, conversationId, byAgentId);
    const { held, by } = now;
    if (!mayTransfer(by, held?.agentId ?? null)) throw fault('FORBIDDEN', 'Another agent has it.');
    if ('agentId' in to) await toAgent(desk, now, to.agentId, note);
    else await toGroup(desk, now, to.groupId, note);
    if (held) await serve(desk, held.agentId);
  });

const toAgent = async (desk: Desk, now: Standing, agentId: string, note: string | null): Promise<void> => {
  const agent = await receiver(desk, agentId);
  if (now.held?.agentId === agentId) return;
  if (presenceOf(await presence.byAgent(desk.tx, agentId), desk.now) !== 'ONLINE')
    throw fault('CONFLICT', `${agent.name} is not online.`);
  const reason = `Transferred by ${now.by?.name ?? 'a partner'}; load ${agent.load} of ${agent.capacity}`;
  const cause = { kind: 'TRANSFERRED', agentId: now.by?.id ?? null } as const;
  // Who gives it to oneself has accepted it.
  const acceptBy = now.by?.id === agentId ? null : later(desk.now, desk.settings.acceptWithinSeconds);
  const givenBy = now.held?.agentId ?? now.by?.id ?? null;
  await handTo(desk, now, agent, { reason, cause, note, givenBy, acceptBy });
};

const toGroup = async (desk: Desk, { conversation, held, wait }: Standing, groupId: string, note: string | null) => {
  const placed = await place(desk, conversation, groupId);
  const { priority, rank } = held ?? wait ?? { priority: placed.priority, rank: rankOf(desk.now, placed.priority) };
  if (held) await endAssignment(desk, held, 'TRANSFERRED', note);
  if (wait) await leaveQueue(desk, wait);
  const passedBy = held?.agentId ?? wait?.passedBy ?? null;
  await askForAgent(desk, conversation, { ...placed, priority }, { reason: 'TRANSFERRED', rank, passedBy });
};
