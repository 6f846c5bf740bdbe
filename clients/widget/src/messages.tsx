import type { MessagePartsFragment } from '@liuke/sdk';
import { useEffect, useRef } from 'preact/hooks';
import type { Texts } from './texts.ts';
import type { Thread } from './thread.ts';

export const speakerOf = ({ sender }: MessagePartsFragment, texts: Texts): string => {
  switch (sender.__typename) {
    case 'Customer':
      return texts.you;
    case 'Agent':
      return sender.name ?? texts.agentFallback;
    case 'Bot':
      return texts.machine;
    case 'System':
      return '';
  }
};

const sideOf = ({ sender }: MessagePartsFragment): string =>
  sender.__typename === 'Customer' ? 'mine' : sender.__typename === 'System' ? 'event' : 'theirs';

type BubbleProps = { readonly message: MessagePartsFragment; readonly texts: Texts; readonly locale: string };

export const Bubble = ({ message, texts, locale }: BubbleProps) => (
  <li class={sideOf(message)}>
    <span class="who">{speakerOf(message, texts)}</span>
    <p>{message.text}</p>
    <time dateTime={message.createdAt}>
      {new Date(message.createdAt).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}
    </time>
  </li>
);

type Props = {
  readonly thread: Thread;
  readonly texts: Texts;
  readonly locale: string;
  readonly onRetry: (text: string, clientMessageId: string) => void;
};

/** The conversation as a log: a screen reader speaks what is added; the newest word stays in view. */
export const Messages = ({ thread, texts, locale, onRetry }: Props) => {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [thread]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div class="log" role="log" aria-live="polite" aria-label={texts.title} tabIndex={0}>
      <p class="greeting">{texts.greeting}</p>
      <ol>
        {thread.messages.map((message) => (
          <Bubble key={message.id} message={message} texts={texts} locale={locale} />
        ))}
        {thread.unsent.map(({ clientMessageId, text, failed }) => (
          <li key={clientMessageId} class="mine unsent">
            <p>{text}</p>
            {failed ? (
              <button type="button" onClick={() => onRetry(text, clientMessageId)}>
                {texts.unsent}
              </button>
            ) : (
              <span class="who">{texts.sending}</span>
            )}
          </li>
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
};
