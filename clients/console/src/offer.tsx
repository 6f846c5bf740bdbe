import { handedNote } from './handed-note.ts';
import { durationOf } from './moments.ts';
import { texts } from './texts.ts';
import { useNow } from './use-now.ts';
import type { Conversation } from './use-thread.ts';

type Props = {
  readonly conversation: Conversation;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
};

/** What a colleague transferred and this agent has not accepted yet: from whom, why, and how long the offer stands. */
export const Offer = ({ conversation, busy, onAccept, onDecline }: Props) => {
  const now = useNow(1_000);
  const { assignment } = conversation;
  if (!assignment?.acceptBy) return null;
  const from = assignment.causedBy?.name;
  const note = handedNote(conversation);
  const seconds = (new Date(assignment.acceptBy).getTime() - now) / 1000;
  return (
    <section class="offer" aria-label={texts.offer.title}>
      <p role="status">
        <b>{from ? texts.offer.from(from) : texts.offer.title}</b>
        {note && <q>{note}</q>}
      </p>
      <span class="left">{texts.offer.left(durationOf(seconds))}</span>
      <button type="button" class="primary" disabled={busy} onClick={onAccept}>
        {texts.offer.accept}
      </button>
      <button type="button" disabled={busy} onClick={onDecline}>
        {texts.offer.decline}
      </button>
    </section>
  );
};
