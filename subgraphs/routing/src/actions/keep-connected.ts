import type { Db } from '@liuke/kit';
import * as presence from '../store/presence.ts';
import { connectAgent } from './connect-agent.ts';

/** A sign of life of an open subscription. Where it comes too late - a process that stood still - the agent comes back. */
export const keepConnected = async (db: Db, agentId: string, heardChange: number): Promise<void> => {
  if (!(await presence.renew(db, agentId, heardChange))) await connectAgent(db, agentId);
};
