import { type Customer, openSession } from '@liuke/sdk';
import type { Settings } from './liuke.ts';
import { store, stored } from './storage.ts';

const keyOf = ({ workspaceKey }: Settings): string => `liuke:${workspaceKey}:resume`;

/** Opens the visitor's session, resuming the last one on this device; where nothing can be kept it simply starts anew. */
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
