import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import {
  type GroupStateFragment,
  GroupsDocument,
  QueueChangedDocument,
  QueueDocument,
  type WaitingFragment,
} from './generated/documents.ts';

/** `heardAt` (ms): when it was true, so that the wait can be counted on from there. */
export type Entry = WaitingFragment & { readonly heardAt: number };

/** Whoever leaves moves everybody behind: the list is read anew, but at most so often (ms). */
const readEvery = 400;
const mostShown = 100;

/** Who waits for a group, or for any (null), in the order in which they will be served; live. */
export const useQueue = (wire: Wire, groupId: string | null, connected: boolean) => {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [state, setState] = useState<'loading' | 'failed' | 'shown'>('loading');

  useEffect(() => {
    if (!connected) return;
    let current = true;
    let reading: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      reading = undefined;
      wire.ask(QueueDocument, { groupId, first: mostShown }).then(
        ({ queue }) => {
          if (!current) return;
          const heardAt = Date.now();
          setEntries(queue.map((entry) => ({ ...entry, heardAt })));
          setState('shown');
        },
        () => current && setState('failed'),
      );
    };
    const changes = wire.follow(QueueChangedDocument, { groupId });
    void (async () => {
      for await (const _ of changes) reading ??= setTimeout(read, readEvery);
    })().catch(() => current && setState('failed'));
    read();
    return () => {
      current = false;
      clearTimeout(reading);
      void changes.return?.();
    };
  }, [wire, groupId, connected]);
  return { entries, state };
};

/** All groups: whether they are open, until or from when, and how many wait in each; live. */
export const useGroups = (wire: Wire): readonly GroupStateFragment[] => {
  const [groups, setGroups] = useState<readonly GroupStateFragment[]>([]);
  useEffect(() => {
    const frames = wire.follow(GroupsDocument, {});
    void (async () => {
      for await (const { deskChanged } of frames) setGroups(deskChanged);
    })().catch(() => undefined);
    return () => void frames.return?.();
  }, [wire]);
  return groups;
};
