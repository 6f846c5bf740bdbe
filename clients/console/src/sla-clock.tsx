import type { PromiseFragment } from './generated/documents.ts';
import { durationOf } from './moments.ts';
import { type Standing, standingOf } from './promise.ts';
import { texts } from './texts.ts';
import { useNow } from './use-now.ts';

/** A shape for each state beside its words and its colour: none of the three has to be seen. */
const shapes: Readonly<Record<Standing['state'], string>> = {
  RUNNING: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.5V8l2.5 1.5',
  APPROACHING: 'M8 1.8 15 14H1zM8 6.5v3.5M8 11.8v.4',
  MISSED: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.5 5.5l5 5M10.5 5.5l-5 5',
  MET: 'M2.5 8.5 6.5 12.5 13.5 4',
  ANSWERED_LATE: 'M2.5 8.5 6.5 12.5 13.5 4',
};

const wordsOf = ({ state, seconds }: Standing): string => {
  switch (state) {
    case 'RUNNING':
    case 'APPROACHING':
      return texts.sla.due(durationOf(seconds));
    case 'MISSED':
      return texts.sla.late(durationOf(seconds));
    case 'MET':
      return texts.sla.met;
    case 'ANSWERED_LATE':
      return texts.sla.answeredLate;
  }
};

type Props = {
  readonly promise: PromiseFragment | null;
  /** True where the turn to "soon" and "late" is spoken to a screen reader: in the open conversation alone. */
  readonly spoken?: boolean;
};

/** The countdown to a promised answer; nothing where none is promised, in lists also nothing once it is given. */
export const SlaClock = ({ promise, spoken = false }: Props) => {
  const now = useNow(1_000);
  if (promise === null) return null;
  const standing = standingOf(promise, now);
  const { state } = standing;
  if (!spoken && (state === 'MET' || state === 'ANSWERED_LATE')) return null;
  return (
    <span class={`sla ${state.toLowerCase()}`} title={texts.sla.kind[promise.kind]}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={shapes[state]} />
      </svg>
      {wordsOf(standing)}
      {spoken && (
        <span class="unseen" role="status">
          {state === 'APPROACHING' ? texts.sla.soon : state === 'MISSED' ? texts.sla.missed : ''}
        </span>
      )}
    </span>
  );
};
