import type { Handler } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import * as mirrors from '../store/mirrors.ts';

/** A disabled agent is offline, whatever was said of their presence before. */
export const onAgentSaved: Handler<'AgentSaved'> = async (tx, { agentId, disabled }, meta) => {
  if (!disabled) return;
  await mirrors.putAgent(tx, agentId, 'OFFLINE', meta.at);
  tx.nudge(liveTopic);
};
