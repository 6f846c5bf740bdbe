import type { Ref } from 'preact';
import { SlaClock } from './sla-clock.tsx';
import { nameOf, texts } from './texts.ts';
import type { Conversation } from './use-thread.ts';

type Props = {
  readonly conversation: Conversation;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly mine: boolean;
  /** Whether it may be handed over by who looks. */
  readonly movable: boolean;
  /** Something that was pressed is not done yet. */
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onTake: () => void;
  readonly onHandOver: () => void;
  readonly onResolve: () => void;
};

/** Whose conversation it is, how it stands, and what can be done with it as a whole. */
export const ThreadHead = ({ conversation, heading, mine, movable, busy, onBack, onTake, onHandOver, onResolve }: Props) => {
  const { status, customer, assignment, sla } = conversation;
  return (
    <header>
      <button type="button" class="back" onClick={onBack}>
        ‹ {texts.back}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {nameOf(customer)}
      </h2>
      <span class={`state ${status.toLowerCase()}`} role="status">
        {status === 'ASSIGNED' && !mine ? texts.with(assignment?.agent?.name ?? '') : texts.status[status]}
      </span>
      <div class="acts">
        <SlaClock promise={sla} spoken />
        {(status === 'BOT' || status === 'QUEUED') && (
          <button type="button" class="primary" disabled={busy} onClick={onTake}>
            {texts.take}
          </button>
        )}
        {movable && (
          <button type="button" disabled={busy} aria-haspopup="dialog" onClick={onHandOver}>
            {texts.handOver.open}
          </button>
        )}
        {status !== 'RESOLVED' && (
          <button type="button" disabled={busy} onClick={onResolve}>
            {texts.resolve}
          </button>
        )}
      </div>
    </header>
  );
};
