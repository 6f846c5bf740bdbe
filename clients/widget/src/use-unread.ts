import type { MessagePartsFragment } from '@liuke/sdk';
import { useEffect, useRef } from 'preact/hooks';

/** Counts what others said while the panel was closed. */
export const useUnread = (
  messages: readonly MessagePartsFragment[],
  open: boolean,
  onUnread: (count: number) => void,
): void => {
  const seen = useRef(0);
  const newest = messages.at(-1)?.seq ?? 0;
  useEffect(() => {
    if (open) seen.current = newest;
    const spoken = messages.filter(({ seq, sender }) => seq > seen.current && sender.__typename !== 'Customer');
    onUnread(spoken.filter(({ sender }) => sender.__typename !== 'System').length);
  }, [open, newest]);
};
