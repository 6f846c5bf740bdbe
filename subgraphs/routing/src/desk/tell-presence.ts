import { type Agent, presenceOf } from '../domain/agent.ts';
import * as presence from '../store/presence.ts';
import { topics } from '../topics.ts';
import type { Desk } from './desk.ts';

/** Tells the house the agent's presence where it is not what the house last heard. */
export const tellPresence = async ({ tx, now }: Desk, agent: Pick<Agent, 'id' | 'disabled'>): Promise<void> => {
  const row = await presence.byAgent(tx, agent.id);
  if (!row) return;
  const present = agent.disabled ? 'OFFLINE' : presenceOf(row, now);
  if (present === row.told) return;
  await presence.setTold(tx, agent.id, present);
  // Who waits is told anew how long it may take.
  tx.nudge(topics.queue);
  await tx.say('AgentPresenceChanged', { agentId: agent.id, presence: present }, agent.id);
};
