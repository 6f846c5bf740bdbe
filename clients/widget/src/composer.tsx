import { useState } from 'preact/hooks';
import type { Texts } from './texts.ts';

type Props = { readonly texts: Texts; readonly onSend: (text: string) => void };

/** Where the visitor writes: Enter sends, Shift+Enter breaks the line, and an Enter that ends a Chinese composition does neither. */
export const Composer = ({ texts, onSend }: Props) => {
  const [text, setText] = useState('');
  const submit = (): void => {
    const words = text.trim();
    if (words === '') return;
    onSend(words);
    setText('');
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        rows={1}
        maxLength={8000}
        aria-label={texts.placeholder}
        placeholder={texts.placeholder}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
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
