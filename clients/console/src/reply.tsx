import { useRef, useState } from 'preact/hooks';
import { texts } from './texts.ts';

type Props = {
  readonly canReply: boolean;
  readonly onSend: (text: string, kind: 'TEXT' | 'NOTE', clientMessageId: string) => Promise<unknown>;
};

/** Reply to the customer, or a note for colleagues. What could not be sent stays written, with the id it was tried under. */
export const Reply = ({ canReply, onSend }: Props) => {
  const [text, setText] = useState('');
  const [note, setNote] = useState(false);
  const [problem, setProblem] = useState('');
  const attempt = useRef(crypto.randomUUID());

  const submit = async (): Promise<void> => {
    const words = text.trim();
    if (words === '' || !(canReply || note)) return;
    setProblem('');
    try {
      await onSend(words, note ? 'NOTE' : 'TEXT', attempt.current);
      attempt.current = crypto.randomUUID();
      setText('');
    } catch (error) {
      setProblem((error as Error).message || texts.failed);
    }
  };
  return (
    <form
      class={note ? 'reply noting' : 'reply'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        rows={3}
        maxLength={8000}
        aria-label={note ? texts.note : texts.reply}
        placeholder={note ? texts.note : canReply ? texts.reply : texts.takeFirst}
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
        <button type="submit" disabled={!(canReply || note)}>
          {texts.send}
        </button>
      </div>
    </form>
  );
};
