import { momentOf } from './moments.ts';
import { SlaClock } from './sla-clock.tsx';
import { lineOf, nameOf, texts } from './texts.ts';
import type { InboxFilter, Row, useInbox } from './use-inbox.ts';
import { useNow } from './use-now.ts';

type Props = {
  readonly inbox: ReturnType<typeof useInbox>;
  readonly filter: InboxFilter;
  readonly onFilter: (filter: InboxFilter) => void;
  /** Conversations given to this agent that were not looked at yet. */
  readonly given: readonly string[];
  readonly toReview: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

const stateOf = ({ status, queueEntry, assignment, heardAt }: Row, now: number): string => {
  if (status === 'QUEUED' && queueEntry) {
    return texts.waited(Math.floor((queueEntry.waitingSeconds + Math.max(0, now - heardAt) / 1000) / 60));
  }
  return status === 'ASSIGNED' ? (assignment?.agent?.name ?? texts.status.ASSIGNED) : texts.status[status];
};

export const Inbox = ({ inbox, filter, onFilter, given, toReview, chosen, onChoose }: Props) => {
  const now = useNow(30_000);
  return (
    <section class="inbox" aria-label={texts.inbox} aria-busy={inbox.state === 'loading'}>
      <fieldset class="filters">
        <legend class="unseen">{texts.inbox}</legend>
        {(Object.keys(texts.filters) as InboxFilter[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === filter} onClick={() => onFilter(name)}>
            {texts.filters[name]}
            {name === 'mine' && given.length > 0 && <Count count={given.length} name={texts.unseen(given.length)} />}
          </button>
        ))}
      </fieldset>
      {inbox.state === 'failed' && (
        <p class="hint" role="alert">
          {texts.unreachable}{' '}
          <button type="button" onClick={inbox.again}>
            {texts.retry}
          </button>
        </p>
      )}
      {inbox.state === 'loading' && inbox.rows.length === 0 && <p class="hint">{texts.loading}</p>}
      {inbox.state === 'shown' && inbox.rows.length === 0 && <p class="hint">{texts.empty[filter]}</p>}
      <ul>
        {inbox.rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              class="row"
              aria-current={row.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(row.id)}
            >
              <span class="name">
                {nameOf(row.customer)} {row.customer.tier && <em>{row.customer.tier}</em>}
              </span>{' '}
              <time dateTime={row.updatedAt}>{momentOf(row.updatedAt)}</time>{' '}
              <span class="last">{lineOf(row.lastMessage)}</span>{' '}
              <span class="state">
                <span class={row.status.toLowerCase()}>{stateOf(row, now)}</span>
                {given.includes(row.id) && <strong>{texts.fresh}</strong>}
                {toReview.includes(row.id) && <strong>{texts.toReview}</strong>}
                <SlaClock promise={row.sla} />
              </span>{' '}
              {row.unreadCount > 0 && row.id !== chosen && (
                <Count count={row.unreadCount} name={texts.unread(row.unreadCount)} />
              )}
            </button>
          </li>
        ))}
      </ul>
      {inbox.more && (
        <button type="button" class="more" onClick={inbox.more}>
          {texts.more}
        </button>
      )}
    </section>
  );
};

const Count = ({ count, name }: { readonly count: number; readonly name: string }) => (
  <span class="count">
    <span aria-hidden="true">{count}</span>
    <span class="unseen">{name}</span>
  </span>
);
