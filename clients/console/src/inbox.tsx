import { locale, texts } from './texts.ts';
import type { InboxFilter, Row } from './use-inbox.ts';

type Props = {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly filter: InboxFilter;
  readonly onFilter: (filter: InboxFilter) => void;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

const moment = (at: string): string => new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });

const stateOf = ({ status, queueEntry, assignment }: Row): string => {
  if (status === 'QUEUED' && queueEntry) return texts.waited(Math.floor(queueEntry.waitingSeconds / 60));
  return status === 'ASSIGNED' ? (assignment?.agent?.name ?? texts.status.ASSIGNED) : texts.status[status];
};

export const Inbox = ({ rows, hasMore, onMore, filter, onFilter, chosen, onChoose }: Props) => (
  <section class="inbox" aria-label={texts.inbox}>
    <fieldset class="filters">
      <legend class="unseen">{texts.inbox}</legend>
      {(Object.keys(texts.filters) as InboxFilter[]).map((name) => (
        <button key={name} type="button" aria-pressed={name === filter} onClick={() => onFilter(name)}>
          {texts.filters[name]}
        </button>
      ))}
    </fieldset>
    {rows.length === 0 && <p class="hint">{texts.empty}</p>}
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" class="row" aria-current={row.id === chosen} onClick={() => onChoose(row.id)}>
            <span class="name">
              {row.customer.displayName ?? texts.visitor}
              {row.customer.tier && <em>{row.customer.tier}</em>}
            </span>
            <time dateTime={row.updatedAt}>{moment(row.updatedAt)}</time>
            <span class="last">{row.lastMessage?.text}</span>
            <span class={`state ${row.status.toLowerCase()}`}>{stateOf(row)}</span>
            {row.unreadCount > 0 && (
              <span class="unread">
                <span aria-hidden="true">{row.unreadCount}</span>
                <span class="unseen">{texts.unread(row.unreadCount)}</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
    {hasMore && (
      <button type="button" onClick={onMore}>
        {texts.more}
      </button>
    )}
  </section>
);
