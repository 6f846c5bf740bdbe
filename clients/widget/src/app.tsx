import { useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from './composer.tsx';
import { History } from './history.tsx';
import type { Settings } from './liuke.ts';
import { Messages } from './messages.tsx';
import type { PanelEvents } from './panel.tsx';
import { Rating } from './rating.tsx';
import { type Texts, textsFor } from './texts.ts';
import { useBegun } from './use-begun.ts';
import { useChat } from './use-chat.ts';
import { useRoomAboveKeyboard } from './use-room-above-keyboard.ts';
import { useUnread } from './use-unread.ts';

type Props = PanelEvents & { readonly settings: Settings; readonly open: boolean };

const noticeOf = ({ line, status, wait, reviewed, writer }: ReturnType<typeof useChat>, texts: Texts): string => {
  if (line !== 'up') return { offline: texts.offline, unreachable: texts.unreachable, down: texts.reconnecting }[line];
  if (reviewed && (status === 'BOT' || status === 'QUEUED')) return texts.reviewed;
  if (status === 'ASSIGNED' && writer !== null) return texts.writing(writer);
  if (status !== 'QUEUED') return '';
  if (wait === null) return texts.waiting;
  const { least, most } = wait.estimatedRange ?? {};
  const place = texts.queued(wait.position);
  return least == null || most == null ? place : `${place} ${texts.minutes(Math.ceil(least / 60), Math.ceil(most / 60))}`;
};

/** The panel: a dialog beside the page. Escape closes it; focus goes to the writing place when it opens. */
export const App = ({ settings, open, onClose, onUnread }: Props) => {
  const texts = textsFor(settings.locale);
  const chat = useChat(settings);
  const begun = useBegun(settings.workspaceKey, chat.customer?.session.customer.id ?? null);
  const [view, setView] = useState<'chat' | 'history'>('chat');
  const [failed, setFailed] = useState(false);
  const dialog = useRef<HTMLDivElement>(null);
  const phone = useRoomAboveKeyboard(dialog);
  useUnread(chat.thread.messages, open, onUnread);
  useEffect(() => {
    if (open) dialog.current?.querySelector<HTMLElement>(view === 'chat' ? 'textarea' : '.head button')?.focus();
  }, [view, open]);

  const attempt = (work: Promise<void>): void => {
    setFailed(false);
    work.catch(() => setFailed(true));
  };

  return (
    <div
      ref={dialog}
      class="panel"
      role="dialog"
      aria-modal={phone}
      aria-label={texts.title}
      lang={settings.locale}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (view === 'chat') chat.attach([...(event.dataTransfer?.files ?? [])]);
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onClose()}
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
          <Messages
            thread={chat.thread}
            open={open}
            texts={texts}
            locale={settings.locale}
            onRetry={chat.send}
            onDrop={chat.drop}
            onChoose={(value) => {
              chat.send(value);
              // The pressed button goes; on a phone the writing place would bring up the keyboard.
              dialog.current?.querySelector<HTMLElement>('.log')?.focus();
            }}
          />
          {chat.status === 'RESOLVED' && (
            <Rating rating={chat.rating} texts={texts} onRate={(score) => attempt(chat.rate(score))} />
          )}
          <p class="notice" role="status">
            {failed ? texts.failed : noticeOf(chat, texts)}
          </p>
          <nav aria-label={texts.more}>
            {chat.status === 'BOT' && (
              <button type="button" disabled={chat.customer === null} onClick={() => attempt(chat.requestAgent())}>
                {texts.person}
              </button>
            )}
            <button type="button" disabled={chat.customer === null} onClick={() => setView('history')}>
              {texts.history}
            </button>
          </nav>
          <Composer
            texts={texts}
            text={begun.text}
            onText={(text) => {
              begun.write(text);
              chat.customer?.wrote(text);
            }}
            onSend={(text) => chat.send(text)}
            onFiles={chat.attach}
          />
        </>
      )}
    </div>
  );
};
