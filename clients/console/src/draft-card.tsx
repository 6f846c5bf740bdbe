import type { Wire } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import { type DraftAction, type DraftPartsFragment, ReviewDocument } from './generated/documents.ts';
import { problemOf } from './problems.ts';
import { locale, texts } from './texts.ts';

type Props = { readonly wire: Wire; readonly draft: DraftPartsFragment; readonly onReviewed: () => void };

/** A reply that waits for a human's word: send it, change it, or answer oneself. Whoever is first decides. */
export const DraftCard = ({ wire, draft, onReviewed }: Props) => {
  const [text, setText] = useState(draft.text);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const changed = text.trim() !== draft.text.trim();
  const review = (action: DraftAction): void => {
    setBusy(true);
    setProblem('');
    wire
      .ask(ReviewDocument, { id: draft.id, action, text: action === 'EDIT' ? text.trim() : null })
      .then(onReviewed, (error: unknown) => {
        setProblem(problemOf(error));
        setBusy(false);
        onReviewed();
      });
  };
  return (
    <section class="draft" aria-label={texts.draft}>
      <h3>
        {texts.draft} · {draft.confidence.toLocaleString(locale, { style: 'percent' })}
      </h3>
      <p class="who">{texts.inReplyTo(draft.inReplyTo.text ?? '')}</p>
      <textarea rows={4} aria-label={texts.draftText} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <p role="alert">{problem}</p>
      <div>
        <button
          type="button"
          class="primary"
          disabled={busy || text.trim() === ''}
          onClick={() => review(changed ? 'EDIT' : 'ACCEPT')}
        >
          {changed ? texts.edit : texts.accept}
        </button>
        <button type="button" disabled={busy} onClick={() => review('REJECT')}>
          {texts.reject}
        </button>
      </div>
    </section>
  );
};
