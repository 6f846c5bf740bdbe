import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { type DoubtFragment, ModelChangedDocument } from './generated/documents.ts';

export type Doubt = DoubtFragment & { readonly doubtedSince: string };

const key = 'liuke:console:doubt-closed';
const closedFor = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const keepClosed = (since: string): void => {
  try {
    localStorage.setItem(key, since);
  } catch {
    // It is shown again after a reload.
  }
};

/**
 * That the machine's own answers were right too seldom, live, for whoever answers for it; null while they are not. Closed by a
 * person it stays closed on this device until the next doubt begins, and can be shown again.
 */
export const useDoubt = (wire: Wire, wanted: boolean) => {
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const [closed, setClosed] = useState(closedFor);
  useEffect(() => {
    if (!wanted) return setDoubt(null);
    const cards = wire.follow(ModelChangedDocument, {});
    void (async () => {
      for await (const { modelChanged: card } of cards) {
        setDoubt(card.doubtedSince === null ? null : { ...card, doubtedSince: card.doubtedSince });
      }
    })().catch(() => undefined);
    return () => void cards.return?.();
  }, [wire, wanted]);

  const since = doubt?.doubtedSince ?? null;
  const close = (): void => {
    setClosed(since);
    if (since !== null) keepClosed(since);
  };
  return { doubt, open: since !== null && since !== closed, close, show: () => setClosed(null) };
};
