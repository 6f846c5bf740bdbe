import type { Db } from '@liuke/kit';
import { leaseMs } from '../domain/agent.ts';
import * as presence from '../store/presence.ts';
import { connectAgent } from './connect-agent.ts';

/** A sign of life of an open subscription. Where it comes too late - a process that stood still - the agent comes back. */
export const keepConnected = async (db: Db, agentId: string, heardChange: number): Promise<void> => {
  const until = new Date(db.now().getTime() + leaseMs);
  if (!(await presence.renew(db, agentId, until, heardChange))) await connectAgent(db, agentId);
};
