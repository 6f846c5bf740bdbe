import type { Handler } from '@liuke/kit';
import { normalEmail } from '../domain/contact.ts';
import * as credentials from '../store/credentials.ts';
import * as sessions from '../store/sessions.ts';

/**
 * Keeps the agent's credentials. Who is disabled, or gets a new password or role, is signed out everywhere: a token of before
 * would go on with what its holder has no longer.
 */
export const onAgentSaved: Handler<'AgentSaved'> = async (tx, event) => {
  const before = await credentials.lock(tx, event.agentId);
  const passwordHash = event.passwordHash ?? null;
  await credentials.save(tx, {
    agentId: event.agentId,
    email: (event.email ? normalEmail(event.email) : undefined) ?? null,
    passwordHash,
    role: event.role,
    disabled: event.disabled,
  });
  const newPassword = before !== null && passwordHash !== null && passwordHash !== before.passwordHash;
  if (event.disabled) await sessions.endAllOf(tx, event.agentId, 'disabled');
  else if (newPassword) await sessions.endAllOf(tx, event.agentId, 'new password');
  else if (before !== null && before.role !== event.role) await sessions.endAllOf(tx, event.agentId, 'new role');
};
