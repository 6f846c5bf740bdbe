import { kindOfFiles, newId, takenTypes, type Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileList } from './file-list.tsx';
import { problemOf } from './problems.ts';
import { texts } from './texts.ts';
import { useFiles } from './use-files.ts';
import { useUnsent } from './use-unsent.ts';

export type Written = {
  readonly text: string;
  readonly kind: 'TEXT' | 'NOTE' | 'IMAGE' | 'FILE';
  readonly attachmentIds: readonly string[];
  readonly clientMessageId: string;
};
type Props = {
  readonly wire: Wire;
  readonly conversationId: string;
  readonly canReply: boolean;
  readonly taking: boolean;
  readonly closed: boolean;
  readonly onSend: (written: Written) => Promise<unknown>;
  /** What stands in the box, for the customer; empty once it was sent. */
  readonly onWriting: (text: string) => void;
};

/** What was begun and not sent stays written while other conversations and pages are looked at. */
const begun = new Map<string, string>();

/** With a mouse and a keyboard at hand; on a phone a focused field would cover half the conversation with the keyboard. */
const atDesk = matchMedia('(hover: hover)');

/** Reply to the customer, or a note for colleagues. What could not be sent stays written, with the id it was tried under. */
export const Reply = ({ wire, conversationId, canReply, taking, closed, onSend, onWriting }: Props) => {
  const [text, setText] = useState(begun.get(conversationId) ?? '');
  const [note, setNote] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const { files, attach, clear, ...hands } = useFiles(wire);
  const picker = useRef<HTMLInputElement>(null);
  const attempt = useRef(newId());
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (canReply && atDesk.matches) box.current?.focus();
  }, [canReply]);

  useEffect(() => void (text === '' ? begun.delete(conversationId) : begun.set(conversationId, text)), [text]);
  useUnsent(wire, conversationId, text, setText);

  const submit = async (): Promise<void> => {
    const words = text.trim();
    const ids = note ? [] : files.flatMap(({ id }) => id ?? []);
    const nothing = words === '' && ids.length === 0;
    // A file that is still on its way is waited for by a person, not forgotten by the machine.
    if (nothing || sending || !(canReply || note) || (!note && ids.length < files.length)) return;
    setProblem('');
    setSending(true);
    try {
      const kind = note ? 'NOTE' : ids.length === 0 ? 'TEXT' : kindOfFiles(files.map(({ file }) => file.type));
      await onSend({ text: words, kind, attachmentIds: ids, clientMessageId: attempt.current });
      if (!note) clear();
      attempt.current = newId();
      setText('');
      onWriting('');
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setSending(false);
    }
  };
  const take = (chosen: Iterable<File> | null | undefined): void => {
    if (canReply && !note) attach([...(chosen ?? [])]);
  };
  const hint = note || canReply ? texts.reply : closed ? texts.closed : taking ? texts.taking : texts.takeFirst;
  return (
    <form
      class={note ? 'reply noting' : 'reply'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      {files.length > 0 && <FileList files={files} {...hands} />}
      <textarea
        ref={box}
        rows={canReply || note ? 3 : 1}
        maxLength={8000}
        aria-label={note ? texts.note : texts.reply}
        placeholder={note ? texts.note : hint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onWriting(note ? '' : event.currentTarget.value);
        }}
        onPaste={(event) => {
          if (!event.clipboardData?.files.length) return;
          event.preventDefault();
          take(event.clipboardData.files);
        }}
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
        <button type="button" disabled={note || !canReply} onClick={() => picker.current?.click()}>
          {texts.files.attach}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={takenTypes}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            currentTarget.value = '';
          }}
        />
        <span role="alert">{problem}</span>
        <button
          type="submit"
          disabled={!(canReply || note) || (!note && files.some(({ id }) => id === null))}
          aria-busy={sending}
        >
          {note ? texts.saveNote : texts.send}
        </button>
      </div>
    </form>
  );
};
