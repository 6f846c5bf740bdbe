import type { AgentSession } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { AssignmentsDocument, SetPresenceDocument } from './generated/documents.ts';
import { Inbox } from './inbox.tsx';
import { texts } from './texts.ts';
import { Thread } from './thread.tsx';
import { type InboxFilter, useInbox } from './use-inbox.ts';

type Props = { readonly session: AgentSession; readonly connected: boolean; readonly onLeave: () => void };

/** The agent's desk: inbox, thread, and the open subscription that makes the agent count as online. */
export const Desk = ({ session, connected, onLeave }: Props) => {
  const { wire } = session;
  const agent = session.agent();
  const [filter, setFilter] = useState<InboxFilter>('waiting');
  const [chosen, setChosen] = useState<string | null>(null);
  const [presence, setPresence] = useState<'ONLINE' | 'AWAY'>('ONLINE');
  const [news, setNews] = useState('');
  const inbox = useInbox(wire, filter, agent?.id ?? '');

  useEffect(() => {
    const assignments = wire.follow(AssignmentsDocument, {});
    void (async () => {
      for await (const { assignmentChanged } of assignments) if (assignmentChanged.endedAt === null) setNews(texts.newWork);
    })().catch(() => undefined);
    return () => void assignments.return?.();
  }, [wire]);

  useEffect(() => void wire.ask(SetPresenceDocument, { presence }).catch(() => setNews(texts.failed)), [wire, presence]);

  return (
    <div class={chosen === null ? 'desk' : 'desk reading'}>
      <header>
        <h1>{texts.product}</h1>
        <p role="status">{connected ? news : texts.lost}</p>
        <label>
          <span class="unseen">{texts.presence}</span>
          <select value={presence} onChange={(event) => setPresence(event.currentTarget.value as 'ONLINE' | 'AWAY')}>
            <option value="ONLINE">{texts.online}</option>
            <option value="AWAY">{texts.away}</option>
          </select>
        </label>
        <span>{agent?.name}</span>
        <button type="button" onClick={onLeave}>
          {texts.signOut}
        </button>
      </header>
      <Inbox
        rows={inbox.rows}
        hasMore={inbox.hasMore}
        onMore={inbox.more}
        filter={filter}
        onFilter={setFilter}
        chosen={chosen}
        onChoose={setChosen}
      />
      <main>
        {chosen === null ? (
          <p class="hint">{texts.choose}</p>
        ) : (
          <Thread
            key={chosen}
            wire={wire}
            conversationId={chosen}
            agentId={agent?.id ?? ''}
            onBack={() => setChosen(null)}
          />
        )}
      </main>
    </div>
  );
};
