import { typingOf, type Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';

/** Who else writes in this conversation at this moment: the customer (null), or a colleague by name. */
export const useWriters = (wire: Wire, conversationId: string, connected: boolean): readonly (string | null)[] => {
  const [writers, setWriters] = useState<ReadonlyMap<string, string | null>>(new Map());
  useEffect(() => {
    setWriters(new Map());
    if (!connected) return;
    const changes = typingOf(wire, conversationId);
    void (async () => {
      for await (const { typing, sender } of changes) {
        if (sender.__typename !== 'Customer' && sender.__typename !== 'Agent') continue;
        const [id, name] = sender.__typename === 'Agent' ? [sender.id, sender.name] : ['customer', null];
        setWriters((now) => {
          const next = new Map(now);
          if (typing) next.set(id, name);
          else next.delete(id);
          return next;
        });
      }
    })().catch(() => setWriters(new Map()));
    return () => void changes.return?.();
  }, [wire, conversationId, connected]);
  return [...writers.values()];
};
