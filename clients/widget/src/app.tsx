import { useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from './composer.tsx';
import { History } from './history.tsx';
import type { Settings } from './liuke.ts';
import { Messages } from './messages.tsx';
import { textsFor } from './texts.ts';
import { useChat } from './use-chat.ts';

type Props = { readonly settings: Settings; readonly onClose: () => void };

/** The panel: a dialog beside the page. Escape closes it; focus goes to the writing place when it opens. */
export const App = ({ settings, onClose }: Props) => {
  const texts = textsFor(settings.locale);
  const chat = useChat(settings);
  const [view, setView] = useState<'chat' | 'history'>('chat');
  const [failed, setFailed] = useState(false);
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector('textarea')?.focus(), [view]);

  const ask = () => {
    setFailed(false);
    chat.requestAgent().catch(() => setFailed(true));
  };
  const notice = failed
    ? texts.failed
    : chat.line === 'unreachable'
      ? texts.unreachable
      : chat.line === 'down'
        ? texts.reconnecting
        : chat.status === 'QUEUED'
          ? chat.queuePosition === null
            ? texts.waiting
            : texts.queued(chat.queuePosition)
          : '';

  return (
    <div
      ref={dialog}
      class="panel"
      role="dialog"
      aria-label={texts.title}
      lang={settings.locale}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class="head">
        {view === 'history' && (
          <button type="button" class="quiet" onClick={() => setView('chat')}>
            ‹ {texts.back}
          </button>
        )}
        <h2>{view === 'chat' ? texts.title : texts.history}</h2>
        <button type="button" class="quiet" aria-label={texts.close} onClick={onClose}>
          ✕
        </button>
      </div>
      {view === 'history' && chat.customer ? (
        <History customer={chat.customer} texts={texts} />
      ) : (
        <>
          <Messages thread={chat.thread} texts={texts} locale={settings.locale} onRetry={chat.send} />
          <p class="notice" role="status">
            {notice}
          </p>
          <nav>
            {(chat.status === 'BOT' || chat.status === 'RESOLVED') && (
              <button type="button" disabled={chat.customer === null} onClick={ask}>
                {texts.person}
              </button>
            )}
            <button type="button" disabled={chat.customer === null} onClick={() => setView('history')}>
              {texts.history}
            </button>
          </nav>
          <Composer texts={texts} disabled={chat.customer === null} onSend={(text) => void chat.send(text)} />
        </>
      )}
    </div>
  );
};
