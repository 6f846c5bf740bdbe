import { type Customer, openSession } from '@liuke/sdk';
import type { Settings } from './liuke.ts';

const keyOf = ({ workspaceKey }: Settings): string => `liuke:${workspaceKey}:resume`;

/** Storage may be forbidden (private windows, embedded frames): the chat then simply starts anew next time. */
const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const store = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the way back to this conversation.
  }
};

/** Opens the visitor's session, resuming the last one on this device. */
export const visitorSession = (settings: Settings, onConnection: (connected: boolean) => void): Promise<Customer> => {
  const { url, workspaceKey, locale, identityToken } = settings;
  return openSession({
    url,
    workspaceKey,
    locale,
    onConnection,
    resumeToken: stored(keyOf(settings)),
    onSession: ({ resumeToken }) => store(keyOf(settings), resumeToken),
    ...(identityToken ? { identityToken } : {}),
  });
};
