import { type AgentSession, agentSession, type Grant } from '@liuke/sdk';
import { askForCode } from './ask-for-code.tsx';

const key = 'liuke:console:grant';

export type SessionEvents = {
  readonly onConnection: (connected: boolean) => void;
  /** Signed out, or the house takes the session no longer. */
  readonly onEnded: () => void;
};

/** The agent's session of this tab: it survives a reload and ends with the tab. */
export const openAgentSession = ({ onConnection, onEnded }: SessionEvents): AgentSession =>
  agentSession({
    url: new URL('/graphql', location.href).href,
    onConnection,
    askForCode,
    onGrant: (grant) => {
      if (grant) return sessionStorage.setItem(key, JSON.stringify(grant));
      sessionStorage.removeItem(key);
      onEnded();
    },
  });

export const storedGrant = (): Grant | null => {
  const text = sessionStorage.getItem(key);
  return text === null ? null : JSON.parse(text);
};
