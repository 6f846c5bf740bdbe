import type { Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CustomerCard } from './customer-card.tsx';
import { DraftCard } from './draft-card.tsx';
import { ReplyDocument, ResolveDocument, TakeDocument, type ThreadMessageFragment } from './generated/documents.ts';
import { Reply } from './reply.tsx';
import { locale, texts } from './texts.ts';
import { useThread } from './use-thread.ts';

type Props = { readonly wire: Wire; readonly conversationId: string; readonly agentId: string; readonly onBack: () => void };

const speakerOf = ({ sender }: ThreadMessageFragment): string => {
  switch (sender.__typename) {
    case 'Customer':
      return sender.displayName ?? texts.visitor;
    case 'Agent':
      return sender.name;
    case 'Bot':
      return texts.machine;
    case 'System':
      return '';
  }
};

const percent = (share: number): string => share.toLocaleString(locale, { style: 'percent' });

export const Thread = ({ wire, conversationId, agentId, onBack }: Props) => {
  const { conversation, messages, verdicts, drafts, reload } = useThread(wire, conversationId);
  const [problem, setProblem] = useState('');
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [messages, drafts]);

  const attempt = (work: Promise<unknown>): Promise<void> => {
    setProblem('');
    return work.then(reload).catch((error: Error) => setProblem(error.message || texts.failed));
  };
  const send = (text: string, kind: 'TEXT' | 'NOTE', clientMessageId: string): Promise<unknown> =>
    wire.ask(ReplyDocument, { input: { conversationId, text, kind, clientMessageId } });

  if (conversation === null) return null;
  const mine = conversation.status === 'ASSIGNED' && conversation.assignment?.agent?.id === agentId;
  return (
    <article class="thread">
      <header>
        <button type="button" class="back" onClick={onBack}>
          ‹ {texts.back}
        </button>
        <h2>{conversation.customer.displayName ?? texts.visitor}</h2>
        <span class={`state ${conversation.status.toLowerCase()}`}>{texts.status[conversation.status]}</span>
        {!mine && conversation.status !== 'RESOLVED' && (
          <button type="button" onClick={() => void attempt(wire.ask(TakeDocument, { id: conversationId }))}>
            {texts.take}
          </button>
        )}
        {conversation.status !== 'RESOLVED' && (
          <button type="button" onClick={() => void attempt(wire.ask(ResolveDocument, { id: conversationId }))}>
            {texts.resolve}
          </button>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <div class="log" role="log" aria-live="polite" aria-label={texts.inbox} tabIndex={0}>
        <ol>
          {messages.map((message) => {
            const verdict = verdicts.get(message.id);
            return (
              <li key={message.id} class={`${message.sender.__typename.toLowerCase()} ${message.kind.toLowerCase()}`}>
                <span class="who">
                  {speakerOf(message)}{' '}
                  <time dateTime={message.createdAt}>{new Date(message.createdAt).toLocaleTimeString(locale)}</time>
                </span>
                <p>{message.text}</p>
                {verdict && (
                  <span class={`verdict ${verdict.decision.toLowerCase()}`}>
                    {verdict.intent?.name ?? texts.unknownIntent} · {percent(verdict.confidence)} ·{' '}
                    {texts.decision[verdict.decision]}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        {drafts.map((draft) => (
          <DraftCard key={draft.id} wire={wire} draft={draft} onReviewed={() => void reload()} />
        ))}
        <div ref={end} />
      </div>
      <p role="alert">{problem}</p>
      <Reply canReply={mine} onSend={(text, kind, id) => send(text, kind, id)} />
      <CustomerCard conversation={conversation} />
    </article>
  );
};
