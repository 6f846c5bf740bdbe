import type { Agent } from './agent.ts';

/** Who may give a conversation away: who has it, a supervisor, a partner (null), and anybody where nobody has it. */
export const mayTransfer = (by: Pick<Agent, 'id' | 'role'> | null, holderId: string | null): boolean =>
  by === null || holderId === null || by.id === holderId || by.role !== 'AGENT';
