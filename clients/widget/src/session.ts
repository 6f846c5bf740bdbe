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
export const visitorSession = async (settings: Settings, onConnection: (connected: boolean) => void): Promise<Customer> => {
  const { url, workspaceKey, locale, identityToken } = settings;
  const customer = await openSession({
    url,
    workspaceKey,
    locale,
    onConnection,
    resumeToken: stored(keyOf(settings)),
    ...(identityToken ? { identityToken } : {}),
  });
  store(keyOf(settings), customer.session.resumeToken);
  return customer;
};
