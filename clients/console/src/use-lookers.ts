import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { OpenChangedDocument } from './generated/documents.ts';

/** Colleagues who have this conversation open too, by name, those first who came first; nobody while the line is down. */
export const useLookers = (wire: Wire, conversationId: string, agentId: string, connected: boolean): readonly string[] => {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!connected) return setNames([]);
    const changes = wire.follow(OpenChangedDocument, { conversationId });
    void (async () => {
      for await (const { openChanged } of changes) {
        const others = openChanged.openOn.flatMap(({ person }) =>
          person.__typename === 'Agent' && person.id !== agentId ? [[person.id, person.name] as const] : [],
        );
        // One agent may have it open on several devices.
        setNames([...new Map(others).values()]);
      }
    })().catch(() => setNames([]));
    return () => void changes.return?.();
  }, [wire, conversationId, agentId, connected]);
  return names;
};
