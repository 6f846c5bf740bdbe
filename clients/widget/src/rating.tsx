import type { Texts } from './texts.ts';

type Props = { readonly rating: number | null; readonly texts: Texts; readonly onRate: (score: number) => void };

const scores = [1, 2, 3, 4, 5];

/** How it was, from 1 to 5, once the conversation is closed. The last press counts. */
export const Rating = ({ rating, texts, onRate }: Props) => (
  <fieldset class="rating">
    <legend>{rating === null ? texts.rate : texts.rated}</legend>
    {scores.map((score) => (
      <button
        key={score}
        type="button"
        aria-label={texts.score(score)}
        aria-pressed={score === rating}
        class={score <= (rating ?? 0) ? 'given' : ''}
        onClick={() => onRate(score)}
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M12 2.8l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.6l6.5-.9z" />
        </svg>
      </button>
    ))}
  </fieldset>
);
