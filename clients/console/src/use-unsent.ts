import { openUnsent, type Wire } from '@liuke/sdk';
import { type StateUpdater, useEffect, useMemo } from 'preact/hooks';

/** Keeps what stands in the box at the house, and brings back what was left there, on this device or another. */
export const useUnsent = (
  wire: Wire,
  conversationId: string,
  text: string,
  setText: (text: StateUpdater<string>) => void,
): void => {
  const unsent = useMemo(() => openUnsent(wire, conversationId), [conversationId]);
  useEffect(() => {
    unsent.load().then(
      // What was written here meanwhile stays.
      (left) => setText((now) => (now === '' ? left : now)),
      () => undefined,
    );
    return () => void unsent.close();
  }, [unsent]);
  useEffect(() => unsent.changed(text), [text]);
};
