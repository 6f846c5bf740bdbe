import { FilePicker } from './file-picker.tsx';
import type { Texts } from './texts.ts';

type Props = {
  readonly texts: Texts;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A device that is held in the hand has a camera beside its files. */
const handheld = matchMedia('(pointer: coarse)').matches;

/** Where the visitor writes: Enter sends, Shift+Enter breaks the line, and an Enter that ends a Chinese composition does neither. */
export const Composer = ({ texts, text, onText, onSend, onFiles }: Props) => {
  const submit = (): void => {
    const words = text.trim();
    if (words === '') return;
    onSend(words);
    onText('');
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FilePicker label={texts.attach} onFiles={onFiles} />
      {handheld && <FilePicker label={texts.photo} camera onFiles={onFiles} />}
      <textarea
        rows={1}
        maxLength={8000}
        aria-label={texts.placeholder}
        placeholder={texts.placeholder}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onPaste={(event) => {
          const files = [...(event.clipboardData?.files ?? [])];
          if (files.length === 0) return;
          event.preventDefault();
          onFiles(files);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <button type="submit">{texts.send}</button>
    </form>
  );
};
