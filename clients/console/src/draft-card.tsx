import type { Wire } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import { type DraftAction, type DraftPartsFragment, ReviewDocument } from './generated/documents.ts';
import { problemOf } from './problems.ts';
import { locale, texts } from './texts.ts';

type Props = {
  readonly wire: Wire;
  readonly draft: DraftPartsFragment;
  readonly onReviewed: () => void;
  readonly onWriting: (text: string) => void;
};

/** What is shown as 0 % is no alternative. */
const nearFrom = 0.005;
const percent = (share: number): string => share.toLocaleString(locale, { style: 'percent' });

/**
 * A reply that waits for a human's word: send it, change it, or answer oneself. Whoever is first decides; the customer reads
 * meanwhile that somebody is looking.
 */
export const DraftCard = ({ wire, draft, onReviewed, onWriting }: Props) => {
  const [text, setText] = useState(draft.text);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const changed = text.trim() !== draft.text.trim();
  const review = (action: DraftAction): void => {
    setBusy(true);
    setProblem('');
    onWriting('');
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
      <h3>{texts.draft}</h3>
      <p class="sure">
        <meter min={0} max={1} value={draft.confidence} aria-label={texts.review.sure} />
        <span>{texts.review.sureOf(percent(draft.confidence))}</span>
      </p>
      <p class="who">{texts.inReplyTo(draft.inReplyTo.text ?? '')}</p>
      <textarea
        rows={4}
        aria-label={texts.draftText}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onWriting(event.currentTarget.value);
        }}
      />
      {draft.buttons.length > 0 && (
        <p class="who">{texts.review.buttons(draft.buttons.map(({ title }) => `[${title}]`).join(' '))}</p>
      )}
      <Grounds draft={draft} />
      <p class="who">{texts.review.customerKnows}</p>
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

/** What the reply was made from, and what else the customer may have meant. */
const Grounds = ({ draft: { sources, alternatives } }: { readonly draft: DraftPartsFragment }) => {
  const near = alternatives.filter(({ confidence }) => confidence >= nearFrom).slice(0, 3);
  return (
    <>
      <h4>{texts.review.sources}</h4>
      {sources.length === 0 && <p class="soft">{texts.review.fromFlow}</p>}
      {sources.map(({ id, title, body }) => (
        <details key={id}>
          <summary>{title}</summary>
          <p class="source">{body}</p>
        </details>
      ))}
      {near.length > 0 && (
        <>
          <h4>{texts.review.alternatives}</h4>
          <ul class="alternatives">
            {near.map(({ intent, confidence }) => (
              <li key={intent.id}>
                {intent.name} · {percent(confidence)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** What became of a draft that stood here until somebody else decided, or nobody did. */
export const Decided = ({ draft: { status, reviewedBy } }: { readonly draft: DraftPartsFragment }) =>
  status === 'PENDING' ? null : (
    <p class="decided" role="status">
      {status === 'EXPIRED' ? texts.review.expired : texts.review.decided[status](reviewedBy?.name ?? texts.review.somebody)}
    </p>
  );
