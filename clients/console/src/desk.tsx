import type { AgentSession } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { SetPresenceDocument } from './generated/documents.ts';
import { Inbox } from './inbox.tsx';
import { texts } from './texts.ts';
import { Thread } from './thread.tsx';
import { type InboxFilter, useInbox } from './use-inbox.ts';
import { useWork } from './use-work.ts';

type Props = { readonly session: AgentSession; readonly connected: boolean; readonly onLeave: () => void };

/** The agent's desk: inbox, thread, and what has just come in. */
export const Desk = ({ session, connected, onLeave }: Props) => {
  const { wire } = session;
  const agent = session.agent();
  const [filter, setFilter] = useState<InboxFilter>('mine');
  const [chosen, setChosen] = useState<string | null>(null);
  const [presence, setPresence] = useState<'ONLINE' | 'AWAY'>('ONLINE');
  const [failed, setFailed] = useState(false);
  const inbox = useInbox(wire, filter, agent?.id ?? '', connected);
  const { given, toReview } = useWork(wire, chosen);
  const others = toReview.filter((id) => id !== chosen);

  // A line that was down for long has made the agent AWAY: each time it comes back, presence is said again.
  useEffect(() => {
    if (!connected) return;
    wire.ask(SetPresenceDocument, { presence }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [wire, presence, connected]);
  useEffect(() => {
    const waiting = given.length + others.length;
    document.title = waiting > 0 ? `(${waiting}) ${texts.product}` : texts.product;
  }, [given.length, others.length]);

  return (
    <div class={chosen === null ? 'desk' : 'desk reading'}>
      <header>
        <h1>{texts.product}</h1>
        <div class="news" role="status">
          {!connected && <span class="lost">{texts.lost}</span>}
          {connected && failed && <span class="lost">{texts.noPresence}</span>}
          {given.length > 0 && (
            <button type="button" onClick={() => setChosen(given[0]!)}>
              {texts.newWork(given.length)}
            </button>
          )}
          {others.length > 0 && (
            <button type="button" onClick={() => setChosen(others[0]!)}>
              {texts.newDraft(others.length)}
            </button>
          )}
        </div>
        <label>
          <span class="unseen">{texts.presence}</span>
          <select value={presence} onChange={(event) => setPresence(event.currentTarget.value as 'ONLINE' | 'AWAY')}>
            <option value="ONLINE">{texts.online}</option>
            <option value="AWAY">{texts.away}</option>
          </select>
        </label>
        <span class="me">{agent?.name}</span>
        <button type="button" onClick={onLeave}>
          {texts.signOut}
        </button>
      </header>
      <main>
        <Inbox
          inbox={inbox}
          filter={filter}
          onFilter={setFilter}
          given={given}
          toReview={toReview}
          chosen={chosen}
          onChoose={setChosen}
        />
        <div class="pane">
          {chosen === null ? (
            <p class="hint">{texts.choose}</p>
          ) : (
            <Thread
              key={chosen}
              wire={wire}
              conversationId={chosen}
              agentId={agent?.id ?? ''}
              connected={connected}
              onRead={inbox.markRead}
              onBack={() => setChosen(null)}
            />
          )}
        </div>
      </main>
    </div>
  );
};
