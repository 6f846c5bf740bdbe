import { newId } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from './problems.ts';
import { texts } from './texts.ts';

type Props = {
  readonly conversationId: string;
  readonly canReply: boolean;
  readonly taking: boolean;
  readonly closed: boolean;
  readonly onSend: (text: string, kind: 'TEXT' | 'NOTE', clientMessageId: string) => Promise<unknown>;
};

/** What was begun and not sent stays written while other conversations and pages are looked at. */
const begun = new Map<string, string>();

/** With a mouse and a keyboard at hand; on a phone a focused field would cover half the conversation with the keyboard. */
const atDesk = matchMedia('(hover: hover)');

/** Reply to the customer, or a note for colleagues. What could not be sent stays written, with the id it was tried under. */
export const Reply = ({ conversationId, canReply, taking, closed, onSend }: Props) => {
  const [text, setText] = useState(begun.get(conversationId) ?? '');
  const [note, setNote] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const attempt = useRef(newId());
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (canReply && atDesk.matches) box.current?.focus();
  }, [canReply]);

  useEffect(() => void (text === '' ? begun.delete(conversationId) : begun.set(conversationId, text)), [text]);

  const submit = async (): Promise<void> => {
    const words = text.trim();
    if (words === '' || sending || !(canReply || note)) return;
    setProblem('');
    setSending(true);
    try {
      await onSend(words, note ? 'NOTE' : 'TEXT', attempt.current);
      attempt.current = newId();
      setText('');
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setSending(false);
    }
  };
  const hint = note || canReply ? texts.reply : closed ? texts.closed : taking ? texts.taking : texts.takeFirst;
  return (
    <form
      class={note ? 'reply noting' : 'reply'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        ref={box}
        rows={3}
        maxLength={8000}
        aria-label={note ? texts.note : texts.reply}
        placeholder={note ? texts.note : hint}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <div>
        <label>
          <input type="checkbox" checked={note} onChange={(event) => setNote(event.currentTarget.checked)} /> {texts.note}
        </label>
        <span role="alert">{problem}</span>
        <button type="submit" disabled={!(canReply || note)} aria-busy={sending}>
          {note ? texts.saveNote : texts.send}
        </button>
      </div>
    </form>
  );
};
