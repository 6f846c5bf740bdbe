import type { Agent } from './agent.ts';

type Caller = Pick<Agent, 'id' | 'role'> | null;

/** Who may give a conversation away: who has it, a supervisor, a partner (null), and anybody where nobody has it. */
export const mayTransfer = (by: Caller, holderId: string | null): boolean =>
  by === null || holderId === null || by.id === holderId || by.role !== 'AGENT';

/** Who may assign anybody's conversation to anybody. */
export const maySupervise = (by: Caller): boolean => by === null || by.role !== 'AGENT';
