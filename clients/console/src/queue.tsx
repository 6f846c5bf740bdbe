import type { Wire } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import type { GroupStateFragment } from './generated/documents.ts';
import { durationOf, momentOf } from './moments.ts';
import { SlaClock } from './sla-clock.tsx';
import { lineOf, nameOf, texts } from './texts.ts';
import { useNow } from './use-now.ts';
import { type Entry, useQueue } from './use-queue.ts';

type Props = {
  readonly wire: Wire;
  readonly groups: readonly GroupStateFragment[];
  readonly connected: boolean;
  readonly onOpen: (conversationId: string) => void;
  readonly onTake: (conversationId: string) => void;
};

export const openingOf = ({ open, opensAt, closesAt }: GroupStateFragment): string => {
  if (open) return closesAt === null ? texts.queue.open : texts.queue.openUntil(momentOf(closesAt));
  return opensAt === null ? texts.queue.closed : texts.queue.closedUntil(momentOf(opensAt));
};

/** Who waits, for which group, how long already and how long yet. */
export const Queue = ({ wire, groups, connected, onOpen, onTake }: Props) => {
  const [groupId, setGroupId] = useState<string | null>(null);
  const { entries, state } = useQueue(wire, groupId, connected);
  const now = useNow(5_000);
  return (
    <section class="queue page" aria-labelledby="queue-title">
      <h2 id="queue-title">{texts.queue.title}</h2>
      <fieldset class="filters">
        <legend class="unseen">{texts.queue.groups}</legend>
        <button type="button" aria-pressed={groupId === null} onClick={() => setGroupId(null)}>
          {texts.queue.all} <span class="count">{groups.reduce((sum, { waiting }) => sum + waiting, 0)}</span>
        </button>
        {groups.map((group) => (
          <button key={group.id} type="button" aria-pressed={group.id === groupId} onClick={() => setGroupId(group.id)}>
            <span>
              {group.name}
              <small>{openingOf(group)}</small>
            </span>
            <span class="count">{group.waiting}</span>
          </button>
        ))}
      </fieldset>
      <p role="alert">{state === 'failed' ? texts.unreachable : ''}</p>
      {state === 'loading' && <p class="hint">{texts.loading}</p>}
      {state === 'shown' && entries.length === 0 && <p class="hint">{texts.empty.waiting}</p>}
      <ol>
        {entries.map((entry) => (
          <Waiting key={entry.conversation.id} entry={entry} now={now} onOpen={onOpen} onTake={onTake} />
        ))}
      </ol>
    </section>
  );
};

const estimateOf = ({ estimatedSeconds, estimatedRange, opensAt }: Entry): string => {
  if (opensAt !== null) return texts.queue.servedFrom(momentOf(opensAt));
  if (estimatedSeconds === null) return texts.queue.noEstimate;
  const about = texts.queue.about(durationOf(estimatedSeconds));
  if (estimatedRange === null || estimatedRange.least === estimatedRange.most) return about;
  return `${about} ${texts.queue.range(durationOf(estimatedRange.least), durationOf(estimatedRange.most))}`;
};

type WaitingProps = {
  readonly entry: Entry;
  readonly now: number;
  readonly onOpen: (id: string) => void;
  readonly onTake: (id: string) => void;
};

const Waiting = ({ entry, now, onOpen, onTake }: WaitingProps) => {
  const { conversation, group, position, waitingSeconds, heardAt } = entry;
  const { id, customer, lastMessage, sla } = conversation;
  const name = nameOf(customer);
  return (
    <li>
      <span class="place">
        <span class="unseen">{texts.queue.place(position)}</span>
        <span aria-hidden="true">{position}</span>
      </span>
      <button type="button" class="who-waits" onClick={() => onOpen(id)}>
        <b>
          {name} {customer.tier && <em>{customer.tier}</em>}
        </b>
        <span class="last">{lineOf(lastMessage)}</span>
      </button>
      <span class="facts">
        <span>{group.name}</span>
        <span>{texts.queue.waits(durationOf(waitingSeconds + Math.max(0, now - heardAt) / 1000))}</span>
        <span>{estimateOf(entry)}</span>
        <SlaClock promise={sla} />
      </span>
      <button type="button" class="primary" aria-label={texts.queue.take(name)} onClick={() => onTake(id)}>
        {texts.take}
      </button>
    </li>
  );
};
