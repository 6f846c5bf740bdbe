import { sizeOf } from '@liuke/sdk';
import type { Texts } from './texts.ts';
import type { Unsent } from './thread.ts';

type Props = {
  readonly word: Unsent;
  readonly texts: Texts;
  readonly locale: string;
  readonly onRetry: (text: string, clientMessageId: string, file?: File) => void;
  readonly onDrop: (clientMessageId: string) => void;
};

/** What the house has not acknowledged yet: how far it is, why it waits or was refused, and what can be done. */
export const UnsentWord = ({ word, texts, locale, onRetry, onDrop }: Props) => {
  const { clientMessageId, text, file, share, state, refusal } = word;
  const leave = state === 'sending' ? texts.cancel : texts.remove;
  const percent = Math.round((share ?? 0) * 100);
  return (
    <li class="mine unsent">
      <p>{file ? `${file.name} · ${sizeOf(file.size, locale)}` : text}</p>
      {file && state === 'sending' && <progress max={100} value={percent} aria-label={texts.uploading(file.name)} />}
      {state === 'sending' && !file && <span class="who">{texts.sending}</span>}
      {refusal && <span class="problem">{refusal === 'TOO_LARGE' ? texts.tooLarge : texts.typeRefused}</span>}
      {state !== 'sending' && !refusal && (
        <button type="button" onClick={() => onRetry(text, clientMessageId, file)}>
          {state === 'waiting' ? texts.waitingToSend : texts.unsent}
        </button>
      )}
      {file && (
        <button type="button" aria-label={`${leave} ${file.name}`} onClick={() => onDrop(clientMessageId)}>
          {leave}
        </button>
      )}
    </li>
  );
};
