import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import {
  type ConversationFilter,
  InboxChangedDocument,
  InboxDocument,
  type InboxRowFragment,
} from './generated/documents.ts';

export type InboxFilter = 'waiting' | 'mine' | 'open' | 'resolved';
export type Row = InboxRowFragment;

const asked = (filter: InboxFilter, agentId: string): ConversationFilter =>
  ({
    waiting: { status: ['QUEUED' as const] },
    mine: { status: ['ASSIGNED' as const], assigneeId: agentId },
    open: { status: ['BOT' as const, 'QUEUED' as const, 'ASSIGNED' as const] },
    resolved: { status: ['RESOLVED' as const] },
  })[filter];

const belongs = (row: Row, filter: InboxFilter, agentId: string): boolean =>
  ({
    waiting: row.status === 'QUEUED',
    mine: row.status === 'ASSIGNED' && row.assignment?.agent?.id === agentId,
    open: row.status !== 'RESOLVED',
    resolved: row.status === 'RESOLVED',
  })[filter];

/** A changed row takes its place at the top, or leaves the list when it no longer belongs there. */
export const placed = (rows: readonly Row[], row: Row, filter: InboxFilter, agentId: string): readonly Row[] => {
  const others = rows.filter(({ id }) => id !== row.id);
  return belongs(row, filter, agentId) ? [row, ...others] : others;
};

/** One list of the inbox, newest activity first, kept current by the subscription. */
export const useInbox = (wire: Wire, filter: InboxFilter, agentId: string) => {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [page, setPage] = useState<{ hasNextPage: boolean; endCursor: string | null }>({
    hasNextPage: false,
    endCursor: null,
  });

  const load = async (after: string | null): Promise<readonly Row[]> => {
    const { conversations } = await wire.ask(InboxDocument, { filter: asked(filter, agentId), first: 25, after });
    setPage(conversations.pageInfo);
    return conversations.edges.map(({ node }) => node);
  };

  useEffect(() => {
    let current = true;
    setRows([]);
    void load(null).then(
      (loaded) => current && setRows((live) => [...live, ...loaded.filter(({ id }) => !live.some((row) => row.id === id))]),
    );
    const changes = wire.follow(InboxChangedDocument, {});
    void (async () => {
      for await (const { inboxChanged } of changes) setRows((now) => placed(now, inboxChanged, filter, agentId));
    })().catch(() => undefined);
    return () => {
      current = false;
      void changes.return?.();
    };
  }, [wire, filter]);

  const more = (): void => void load(page.endCursor).then((next) => setRows((now) => [...now, ...next]));
  return { rows, hasMore: page.hasNextPage, more };
};
