import type { Wire } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import { type DraftAction, type DraftPartsFragment, ReviewDocument } from './generated/documents.ts';
import { locale, texts } from './texts.ts';

type Props = { readonly wire: Wire; readonly draft: DraftPartsFragment; readonly onReviewed: () => void };

/** A reply that waits for a human's word: send it, change it, or answer oneself. Whoever is first decides. */
export const DraftCard = ({ wire, draft, onReviewed }: Props) => {
  const [text, setText] = useState(draft.text);
  const [problem, setProblem] = useState('');
  const review = (action: DraftAction): void => {
    wire
      .ask(ReviewDocument, { id: draft.id, action, text: action === 'EDIT' ? text : null })
      .then(onReviewed, (error: Error) => {
        setProblem(error.message);
        onReviewed();
      });
  };
  const changed = text.trim() !== draft.text.trim();
  return (
    <section class="draft" aria-label={texts.draft}>
      <h3>
        {texts.draft} · {draft.confidence.toLocaleString(locale, { style: 'percent' })}
      </h3>
      <textarea rows={4} aria-label={texts.draft} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <p role="alert">{problem}</p>
      <div>
        <button type="button" onClick={() => review(changed ? 'EDIT' : 'ACCEPT')}>
          {changed ? texts.edit : texts.accept}
        </button>
        <button type="button" onClick={() => review('REJECT')}>
          {texts.reject}
        </button>
      </div>
    </section>
  );
};
