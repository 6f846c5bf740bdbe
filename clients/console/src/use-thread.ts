import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import {
  type DraftPartsFragment,
  DraftsDocument,
  InboxChangedDocument,
  MarkReadDocument,
  ThreadDocument,
  type ThreadMessageFragment,
  ThreadMessagesDocument,
  type ThreadQuery,
  type VerdictFragment,
  VerdictsDocument,
} from './generated/documents.ts';

export type Conversation = NonNullable<ThreadQuery['conversation']>;
type Classification = NonNullable<VerdictFragment['classification']>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One conversation, live: its facts, its messages, what the machine thought of each, and the replies it proposes. */
export const useThread = (wire: Wire, conversationId: string) => {
  const [conversation, setConversation] = useState<Conversation | null>(null);
  const [messages, setMessages] = useState<readonly ThreadMessageFragment[]>([]);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Classification>>(new Map());
  const [drafts, setDrafts] = useState<readonly DraftPartsFragment[]>([]);

  const load = async (): Promise<void> => {
    const { conversation: found } = await wire.ask(ThreadDocument, { id: conversationId });
    setConversation(found);
    setDrafts(found?.drafts.filter(({ status }) => status === 'PENDING') ?? []);
  };
  const loadVerdicts = async (): Promise<ReadonlySet<string>> => {
    const { conversation: found } = await wire.ask(VerdictsDocument, { id: conversationId });
    const known = new Map(
      found?.messages.edges.flatMap(({ node }) => (node.classification ? [[node.id, node.classification] as const] : [])),
    );
    setVerdicts(known);
    return new Set(known.keys());
  };

  useEffect(() => {
    let open = true;
    void load();
    const cursor = { conversationId, afterSeq: 0 };
    const lines = wire.follow(ThreadMessagesDocument, cursor);
    const changes = wire.follow(InboxChangedDocument, {});
    const proposals = wire.follow(DraftsDocument, {});

    // A message is classified some milliseconds after it is stored: ask again until it is, a few times.
    const awaitVerdict = async (messageId: string): Promise<void> => {
      for (const wait of [100, 400, 1_500]) {
        await pause(wait);
        if (!open || (await loadVerdicts()).has(messageId)) return;
      }
    };
    void (async () => {
      for await (const { messageAdded } of lines) {
        if (messageAdded.seq <= cursor.afterSeq) continue;
        cursor.afterSeq = messageAdded.seq;
        setMessages((now) => [...now, messageAdded]);
        void wire.ask(MarkReadDocument, { id: conversationId, seq: messageAdded.seq }).catch(() => undefined);
        if (messageAdded.sender.__typename === 'Customer') void awaitVerdict(messageAdded.id).catch(() => undefined);
      }
    })().catch(() => undefined);
    void (async () => {
      for await (const { inboxChanged } of changes) if (inboxChanged.id === conversationId) void load();
    })().catch(() => undefined);
    void (async () => {
      for await (const { draftChanged } of proposals) if (draftChanged.conversation.id === conversationId) void load();
    })().catch(() => undefined);
    return () => {
      open = false;
      for (const stream of [lines, changes, proposals]) void stream.return?.();
    };
  }, [wire, conversationId]);

  return { conversation, messages, verdicts, drafts, reload: load };
};
