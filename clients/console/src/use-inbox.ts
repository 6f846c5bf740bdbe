import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import {
  type ConversationFilter,
  InboxChangedDocument,
  InboxDocument,
  type InboxRowFragment,
  PromiseChangedDocument,
} from './generated/documents.ts';

export type InboxFilter = 'waiting' | 'mine' | 'open' | 'resolved';
/** `heardAt` (ms): when the row was true, so that a wait can be counted on from there. */
export type Row = InboxRowFragment & { readonly heardAt: number };

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

/** A changed row takes its place by its newest activity, or leaves the list when it no longer belongs there. */
export const placed = (rows: readonly Row[], row: Row, filter: InboxFilter, agentId: string): readonly Row[] => {
  const others = rows.filter(({ id }) => id !== row.id);
  if (!belongs(row, filter, agentId)) return others;
  return [row, ...others].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
};

const heard = (row: InboxRowFragment): Row => ({ ...row, heardAt: Date.now() });
type State = 'loading' | 'failed' | 'shown';

/** One list of the inbox, newest activity first, kept current by the subscription and read anew when the line comes back. */
export const useInbox = (wire: Wire, filter: InboxFilter, agentId: string, connected: boolean) => {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [state, setState] = useState<State>('loading');
  const [after, setAfter] = useState<string | null>(null);

  const page = async (from: string | null): Promise<readonly Row[]> => {
    const { conversations } = await wire.ask(InboxDocument, { filter: asked(filter, agentId), first: 25, after: from });
    const { hasNextPage, endCursor } = conversations.pageInfo;
    setAfter(hasNextPage ? endCursor : null);
    return conversations.edges.map(({ node }) => heard(node));
  };

  useEffect(() => {
    let current = true;
    setRows([]);
    setState('loading');
    const changes = wire.follow(InboxChangedDocument, {});
    void (async () => {
      for await (const { inboxChanged } of changes)
        if (current) setRows((now) => placed(now, heard(inboxChanged), filter, agentId));
    })().catch(() => current && setState('failed'));
    const promises = wire.follow(PromiseChangedDocument, {});
    void (async () => {
      for await (const {
        slaChanged: { id, sla },
      } of promises)
        if (current) setRows((now) => now.map((row) => (row.id === id ? { ...row, sla } : row)));
    })().catch(() => undefined);
    return () => {
      current = false;
      void changes.return?.();
      void promises.return?.();
    };
  }, [wire, filter]);

  const read = (): (() => void) => {
    let current = true;
    page(null).then(
      (loaded) => {
        if (!current) return;
        setRows(loaded);
        setState('shown');
      },
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  };
  useEffect(() => (connected ? read() : undefined), [wire, filter, connected]);

  const more = (): void => {
    page(after).then(
      (next) => setRows((now) => [...now, ...next.filter(({ id }) => !now.some((row) => row.id === id))]),
      () => setState('failed'),
    );
  };
  const markRead = (id: string): void =>
    setRows((now) => now.map((row) => (row.id === id ? { ...row, unreadCount: 0 } : row)));
  return { rows, state, more: after === null ? null : more, markRead, again: () => void read() };
};
