import { type AgentSession, agentSession, type Grant } from '@liuke/sdk';

const key = 'liuke:console:grant';

/** The agent's session of this tab: it survives a reload and ends with the tab. */
export const openAgentSession = (onConnection: (connected: boolean) => void): AgentSession =>
  agentSession({
    url: new URL('/graphql', location.href).href,
    onConnection,
    onGrant: (grant) => (grant ? sessionStorage.setItem(key, JSON.stringify(grant)) : sessionStorage.removeItem(key)),
  });

export const storedGrant = (): Grant | null => {
  const text = sessionStorage.getItem(key);
  return text === null ? null : JSON.parse(text);
};
