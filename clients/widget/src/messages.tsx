import type { MessagePartsFragment } from '@liuke/sdk';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Attachments } from './attachments.tsx';
import type { Texts } from './texts.ts';
import type { Thread } from './thread.ts';
import { UnsentWord } from './unsent.tsx';

const speakerOf = ({ sender }: MessagePartsFragment, texts: Texts): string => {
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

/** The hour today, with its day before that. */
const momentOf = (at: string, locale: string): string => {
  const when = new Date(at);
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return when.toDateString() === new Date().toDateString()
    ? when.toLocaleTimeString(locale, time)
    : when.toLocaleString(locale, { month: 'short', day: 'numeric', ...time });
};

type BubbleProps = {
  readonly message: MessagePartsFragment;
  readonly texts: Texts;
  readonly locale: string;
  /** Present where the message's buttons may still be pressed. */
  readonly onChoose?: (value: string) => void;
  /** A picture has come, and the message has grown. */
  readonly onShown?: () => void;
};

export const Bubble = ({ message, texts, locale, onChoose, onShown }: BubbleProps) => (
  <li class={sideOf(message)}>
    <span class="who">{speakerOf(message, texts)}</span>
    {message.text && <p>{message.text}</p>}
    <Attachments files={message.attachments} texts={texts} locale={locale} {...(onShown ? { onShown } : {})} />
    {onChoose && message.buttons.length > 0 && (
      <div class="choices">
        {message.buttons.map(({ title, value, url }) =>
          url ? (
            <a key={title} href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          ) : (
            <button key={title} type="button" onClick={() => onChoose(value)}>
              {title}
            </button>
          ),
        )}
      </div>
    )}
    <time dateTime={message.createdAt}>{momentOf(message.createdAt, locale)}</time>
  </li>
);

type Props = {
  readonly thread: Thread;
  readonly open: boolean;
  readonly texts: Texts;
  readonly locale: string;
  readonly onRetry: (text: string, clientMessageId: string, file?: File) => void;
  readonly onDrop: (clientMessageId: string) => void;
  readonly onChoose: (value: string) => void;
};

/**
 * The conversation as a log: a screen reader speaks what is added. The newest word stays in view, unless the visitor has
 * scrolled back to read and somebody else speaks. Buttons can be pressed until the visitor has written something after them.
 */
export const Messages = ({ thread, open, texts, locale, onRetry, onDrop, onChoose }: Props) => {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const written = thread.unsent.length;
  const mine = thread.messages.findLast(({ sender }) => sender.__typename === 'Customer')?.seq ?? 0;
  const toEnd = (): void => log.current?.scrollTo({ top: log.current.scrollHeight });
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [thread, open]);
  useLayoutEffect(toEnd, [written > 0, mine]);
  return (
    <div
      ref={log}
      class="log"
      role="log"
      aria-live="polite"
      aria-label={texts.log}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      <p class="greeting">{texts.greeting}</p>
      <ol>
        {thread.messages.map((message) => (
          <Bubble
            key={message.id}
            message={message}
            texts={texts}
            locale={locale}
            onShown={() => atEnd.current && toEnd()}
            {...(message.seq > mine && written === 0 ? { onChoose } : {})}
          />
        ))}
        {thread.unsent.map((word) => (
          <UnsentWord
            key={word.clientMessageId}
            word={word}
            texts={texts}
            locale={locale}
            onRetry={onRetry}
            onDrop={onDrop}
          />
        ))}
      </ol>
    </div>
  );
};
