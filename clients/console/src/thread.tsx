import { openTyping, type Wire } from '@liuke/sdk';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CustomerCard } from './customer-card.tsx';
import { Decided, DraftCard } from './draft-card.tsx';
import { AcceptDocument, ReleaseDocument, ResolveDocument, TakeDocument } from './generated/documents.ts';
import { HandOver } from './hand-over.tsx';
import { Message } from './message.tsx';
import { Offer } from './offer.tsx';
import { problemOf } from './problems.ts';
import { Reply, type Written } from './reply.tsx';
import { sendReply } from './send-reply.ts';
import { listOf, nameOf, texts } from './texts.ts';
import { ThreadHead } from './thread-head.tsx';
import { useLookers } from './use-lookers.ts';
import { useThread } from './use-thread.ts';
import { useWriters } from './use-writers.ts';

type Props = {
  readonly wire: Wire;
  readonly conversationId: string;
  readonly agentId: string;
  /** A supervisor or administrator: moves anybody's conversations. */
  readonly supervises: boolean;
  /** Taken as soon as it is shown and followed, where nobody has it. */
  readonly take: boolean;
  readonly connected: boolean;
  readonly onRead: (id: string) => void;
  readonly onBack: () => void;
};
type Task = 'take' | 'resolve' | 'answer' | null;

export const Thread = ({ wire, conversationId, agentId, supervises, take, connected, onRead, onBack }: Props) => {
  const thread = useThread(wire, conversationId, connected, onRead);
  const { state, conversation, messages, verdicts, drafts, reload } = thread;
  const writers = useWriters(wire, conversationId, connected);
  const typing = useMemo(() => openTyping(wire, conversationId), [wire, conversationId]);
  useEffect(() => typing.stopped, [typing]);
  const lookers = useLookers(wire, conversationId, agentId, connected);
  const [task, setTask] = useState<Task>(null);
  const [handing, setHanding] = useState(false);
  const [problem, setProblem] = useState('');
  const log = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const atEnd = useRef(true);
  const status = conversation?.status;
  const mine = status === 'ASSIGNED' && conversation?.assignment?.agent?.id === agentId;

  const toEnd = (): void => {
    if (atEnd.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  };
  useLayoutEffect(toEnd, [messages.at(-1)?.id, drafts.length, state]);
  useEffect(() => {
    if (state === 'shown' && !mine) heading.current?.focus();
  }, [state]);
  // The task is done when the conversation says so, some milliseconds after the answer: until then nothing can be pressed twice.
  useEffect(() => {
    if (task === 'resolve' && status === 'RESOLVED') heading.current?.focus();
    if ((task === 'take' && mine) || (task === 'resolve' && status === 'RESOLVED')) setTask(null);
  }, [task, mine, status]);

  const attempt = async (name: Task, work: Promise<unknown>): Promise<void> => {
    setProblem('');
    setTask(name);
    try {
      await work;
      await reload();
      if (name !== 'answer') return;
      setTask(null);
      // The pressed button goes with the offer.
      heading.current?.focus();
    } catch (error) {
      setProblem(problemOf(error));
      setTask(null);
      await reload().catch(() => undefined);
    }
  };
  const takeIt = (): void => void attempt('take', wire.ask(TakeDocument, { id: conversationId }));
  useEffect(() => {
    if (take && (status === 'BOT' || status === 'QUEUED')) takeIt();
  }, [take, state]);

  const reviewed = (): void => {
    // The pressed button goes; what it was pressed in stays.
    log.current?.focus();
    void reload().catch(() => undefined);
  };
  const send = (written: Written): Promise<unknown> => {
    atEnd.current = true;
    return sendReply(wire, conversationId, written);
  };

  if (state === 'loading') return <p class="hint">{texts.loading}</p>;
  if (conversation === null) {
    return (
      <div class="hint" role="alert">
        <p>{state === 'missing' ? texts.missing : texts.unreachable}</p>
        <button type="button" onClick={onBack}>
          {texts.back}
        </button>
      </div>
    );
  }
  const name = nameOf(conversation.customer);
  const holderId = conversation.assignment?.agent?.id ?? null;
  const movable = status !== 'RESOLVED' && (status !== 'ASSIGNED' || mine || supervises);
  return (
    <article class="thread" aria-label={name}>
      <ThreadHead
        conversation={conversation}
        heading={heading}
        mine={mine}
        movable={movable}
        busy={task !== null}
        onBack={onBack}
        onTake={takeIt}
        onHandOver={() => setHanding(true)}
        onResolve={() => void attempt('resolve', wire.ask(ResolveDocument, { id: conversationId }))}
      />
      <p class="looking" role="status">
        {lookers.length > 0 && texts.looking(listOf(lookers), lookers.length)}
      </p>
      {mine && (
        <Offer
          conversation={conversation}
          busy={task !== null}
          onAccept={() => void attempt('answer', wire.ask(AcceptDocument, { id: conversationId }))}
          onDecline={() => void attempt('answer', wire.ask(ReleaseDocument, { id: conversationId, note: null }))}
        />
      )}
      {handing && (
        <HandOver
          wire={wire}
          conversationId={conversationId}
          holderId={holderId}
          agentId={agentId}
          supervises={supervises}
          onDone={() => void reload().catch(() => undefined)}
          onClose={() => setHanding(false)}
        />
      )}
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="polite"
        aria-label={texts.messages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 60;
        }}
      >
        {thread.earlier && (
          <button type="button" onClick={() => void thread.earlier?.().catch((error) => setProblem(problemOf(error)))}>
            {texts.earlier}
          </button>
        )}
        <ol>
          {messages.map((message) => (
            <Message
              key={message.id}
              wire={wire}
              message={message}
              verdict={verdicts.get(message.id)}
              customer={name}
              onCorrected={thread.corrected}
              onShown={toEnd}
            />
          ))}
        </ol>
        {drafts.map((draft) =>
          draft.status === 'PENDING' ? (
            <DraftCard key={draft.id} wire={wire} draft={draft} onReviewed={reviewed} onWriting={typing.wrote} />
          ) : (
            draft.reviewedBy?.id !== agentId && <Decided key={draft.id} draft={draft} />
          ),
        )}
      </div>
      <p class="writing" role="status">
        {writers.length > 0 && texts.writing(listOf(writers.map((writer) => writer ?? name)), writers.length)}
      </p>
      <p role="alert">{state === 'failed' ? texts.unreachable : problem}</p>
      <Reply
        wire={wire}
        conversationId={conversationId}
        canReply={mine}
        taking={task === 'take'}
        closed={status === 'RESOLVED'}
        onSend={send}
        onWriting={typing.wrote}
      />
      <CustomerCard wire={wire} conversation={conversation} mine={mine} />
    </article>
  );
};
