import type { Handler } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import * as mirrors from '../store/mirrors.ts';

export const onAgentPresenceChanged: Handler<'AgentPresenceChanged'> = async (tx, { agentId, presence }, meta) => {
  await mirrors.putAgent(tx, agentId, presence, meta.at);
  tx.nudge(liveTopic);
};
