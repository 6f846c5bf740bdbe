import type { Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type DraftPartsFragment,
  DraftsDocument,
  EarlierDocument,
  FactsDocument,
  InboxChangedDocument,
  MarkReadDocument,
  PromiseChangedDocument,
  ThreadDocument,
  type ThreadMessageFragment,
  ThreadMessagesDocument,
  type ThreadQuery,
  type VerdictFragment,
  VerdictsDocument,
} from './generated/documents.ts';

export type Conversation = Omit<NonNullable<ThreadQuery['conversation']>, 'messages'>;
type Page = NonNullable<ThreadQuery['conversation']>['messages'];
type Classification = NonNullable<VerdictFragment['classification']>;
export type Thread = {
  readonly state: 'loading' | 'missing' | 'failed' | 'shown';
  readonly conversation: Conversation | null;
  readonly messages: readonly ThreadMessageFragment[];
  readonly verdicts: ReadonlyMap<string, Classification>;
  /** Those that wait for a word, and those that were seen waiting here and decided by somebody since. */
  readonly drafts: readonly DraftPartsFragment[];
  /** Reads what lies before the first message shown; null when that is the beginning. */
  readonly earlier: (() => Promise<void>) | null;
  /** Somebody has said here what a message meant. */
  readonly corrected: (messageId: string, verdict: Classification) => void;
  /** Reads status, assignment and drafts again. */
  readonly reload: () => Promise<void>;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const verdictsOf = (nodes: readonly VerdictFragment[]) =>
  nodes.flatMap(({ id, classification }) => (classification ? [[id, classification] as const] : []));

const awaitsFile = ({ kind, attachments }: ThreadMessageFragment): boolean =>
  (kind === 'IMAGE' || kind === 'FILE' || kind === 'VOICE') && attachments.length === 0;

/** One conversation, live: its facts, its messages, what the machine thought of each, and the replies it proposes. */
export const useThread = (wire: Wire, conversationId: string, connected: boolean, onRead: (id: string) => void): Thread => {
  const [state, setState] = useState<Thread['state']>('loading');
  const [conversation, setConversation] = useState<Conversation | null>(null);
  const [messages, setMessages] = useState<readonly ThreadMessageFragment[]>([]);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Classification>>(new Map());
  const [start, setStart] = useState<string | null>(null);
  const shown = useRef(messages);
  shown.current = messages;

  const know = (nodes: readonly VerdictFragment[]): void =>
    setVerdicts((known) => new Map([...known, ...verdictsOf(nodes)]));
  const show = ({ edges, pageInfo }: Page): void => {
    const nodes = edges.map(({ node }) => node);
    know(nodes);
    setMessages((now) => [...nodes, ...now.filter(({ id }) => !nodes.some((node) => node.id === id))]);
    setStart(pageInfo.hasPreviousPage ? pageInfo.startCursor : null);
  };
  const reload = async (): Promise<void> => {
    const { conversation: found } = await wire.ask(FactsDocument, { id: conversationId });
    setConversation((now) => now && found && { ...now, ...found, customer: { ...now.customer, ...found.customer } });
  };
  /** A file that came over a channel is fetched from its provider after its message: it stands there a moment later. */
  const fetchLate = async (): Promise<void> => {
    const { conversation: found } = await wire.ask(ThreadDocument, { id: conversationId });
    const now = new Map(found?.messages.edges.map(({ node }) => [node.id, node]));
    setMessages((shown) => shown.map((message) => now.get(message.id) ?? message));
  };
  const earlier = async (before: string): Promise<void> => {
    const { conversation: found } = await wire.ask(EarlierDocument, { id: conversationId, before });
    if (found) show(found.messages);
  };

  useEffect(() => {
    let open = true;
    let reading: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const streams: AsyncIterator<unknown>[] = [];

    const read = (seq: number): void => {
      clearTimeout(reading);
      reading = setTimeout(() => {
        wire.ask(MarkReadDocument, { id: conversationId, seq }).then(
          () => onRead(conversationId),
          () => undefined,
        );
      }, 150);
    };
    // A message is classified some milliseconds after it is stored: ask again until it is, a few times.
    const awaitVerdict = async (messageId: string): Promise<void> => {
      for (const wait of [100, 400, 1_500]) {
        await pause(wait);
        if (!open) return;
        const { conversation: found } = await wire.ask(VerdictsDocument, { id: conversationId });
        const nodes = found?.messages.edges.map(({ node }) => node) ?? [];
        know(nodes);
        if (nodes.some(({ id, classification }) => id === messageId && classification)) return;
      }
    };
    const listen = (afterSeq: number): void => {
      const cursor = { conversationId, afterSeq };
      const lines = wire.follow(ThreadMessagesDocument, cursor);
      const changes = wire.follow(InboxChangedDocument, {});
      const proposals = wire.follow(DraftsDocument, {});
      const promises = wire.follow(PromiseChangedDocument, {});
      streams.push(lines, changes, proposals, promises);
      void (async () => {
        for await (const { messageAdded } of lines) {
          if (messageAdded.seq <= cursor.afterSeq) continue;
          cursor.afterSeq = messageAdded.seq;
          setMessages((now) => [...now, messageAdded]);
          read(messageAdded.seq);
          if (messageAdded.sender.__typename === 'Customer') void awaitVerdict(messageAdded.id).catch(() => undefined);
        }
      })().catch(() => setState('failed'));
      void (async () => {
        for await (const { inboxChanged } of changes) {
          if (inboxChanged.id !== conversationId) continue;
          void reload().catch(() => undefined);
          if (shown.current.some(awaitsFile)) void fetchLate().catch(() => undefined);
        }
      })().catch(() => undefined);
      void (async () => {
        for await (const { draftChanged } of proposals)
          if (draftChanged.conversation.id === conversationId) void reload().catch(() => undefined);
      })().catch(() => undefined);
      void (async () => {
        for await (const { slaChanged } of promises)
          if (slaChanged.id === conversationId) setConversation((now) => now && { ...now, sla: slaChanged.sla });
      })().catch(() => undefined);
    };
    void (async () => {
      const { conversation: found } = await wire.ask(ThreadDocument, { id: conversationId });
      if (!open) return;
      if (found === null) return setState('missing');
      setConversation(found);
      show(found.messages);
      setState('shown');
      // What changed between that answer and the first event that is heard.
      again = setTimeout(() => void reload().catch(() => undefined), 500);
      const last = found.messages.edges.at(-1)?.node.seq ?? 0;
      listen(last);
      if (last > 0) read(last);
    })().catch(() => open && setState('failed'));
    return () => {
      open = false;
      clearTimeout(reading);
      clearTimeout(again);
      for (const stream of streams) void stream.return?.();
    };
  }, [wire, conversationId]);

  // Messages resume by themselves; what else changed while the line was down is asked for.
  useEffect(() => {
    if (connected && state === 'shown') void reload().catch(() => undefined);
  }, [connected]);

  const waited = useRef(new Set<string>());
  const drafts = conversation?.drafts ?? [];
  for (const { id, status } of drafts) if (status === 'PENDING') waited.current.add(id);

  return {
    state,
    conversation,
    messages,
    verdicts,
    drafts: drafts.filter(({ id }) => waited.current.has(id)),
    corrected: (messageId, verdict) => setVerdicts((known) => new Map([...known, [messageId, verdict]])),
    earlier: start === null ? null : () => earlier(start),
    reload,
  };
};
