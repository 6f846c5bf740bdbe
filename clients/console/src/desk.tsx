import type { AgentSession } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Access } from './access.tsx';
import { DoubtNotice } from './doubt-notice.tsx';
import type { AgentRole } from './generated/documents.ts';
import { Inbox } from './inbox.tsx';
import { Presence } from './presence.tsx';
import { Queue } from './queue.tsx';
import { Setup } from './setup.tsx';
import { texts } from './texts.ts';
import { Thread } from './thread.tsx';
import { useDoubt } from './use-doubt.ts';
import { type InboxFilter, useInbox } from './use-inbox.ts';
import { usePresence } from './use-presence.ts';
import { useGroups } from './use-queue.ts';
import { useWork } from './use-work.ts';

type Props = { readonly session: AgentSession; readonly connected: boolean; readonly onLeave: () => void };
type View = keyof typeof texts.views;

/** What is of no use to others is not offered to them; the graph would refuse it. */
const mayOpen: Readonly<Record<View, readonly AgentRole[]>> = {
  desk: ['AGENT', 'SUPERVISOR', 'ADMIN'],
  queue: ['AGENT', 'SUPERVISOR', 'ADMIN'],
  setup: ['SUPERVISOR', 'ADMIN'],
  access: ['ADMIN'],
};

/** The agent's desk: presence and what has just come in above; below it the conversations, the queue, or the set-up. */
export const Desk = ({ session, connected, onLeave }: Props) => {
  const { wire } = session;
  const agent = session.agent();
  const agentId = agent?.id ?? '';
  const [view, setView] = useState<View>('desk');
  const [filter, setFilter] = useState<InboxFilter>('mine');
  const [chosen, setChosen] = useState<string | null>(null);
  /** True: what is opened is taken at once. */
  const [taking, setTaking] = useState(false);
  const inbox = useInbox(wire, filter, agentId, connected);
  const { given, news, toReview } = useWork(wire, view === 'desk' ? chosen : null);
  const presence = usePresence(wire, agentId, connected, news);
  const groups = useGroups(wire);
  const others = toReview.filter((id) => id !== chosen);
  const role = presence.me?.role ?? 'AGENT';
  const doubt = useDoubt(wire, role !== 'AGENT');
  const noticed = doubt.open && view === 'desk';
  /** What was pressed to close or show the notice goes: the focus goes where it is shown again, or to what is shown. */
  const pressed = useRef(false);
  const [notice, again] = [useRef<HTMLHeadingElement>(null), useRef<HTMLButtonElement>(null)];
  useEffect(() => {
    if (pressed.current) (noticed ? notice : again).current?.focus();
    pressed.current = false;
  }, [noticed]);
  const waiting = groups.reduce((sum, group) => sum + group.waiting, 0);

  useEffect(() => {
    const unseen = given.length + others.length;
    document.title = unseen > 0 ? `(${unseen}) ${texts.product}` : texts.product;
  }, [given.length, others.length]);
  const open = (id: string): void => {
    setView('desk');
    setChosen(id);
    setTaking(false);
  };

  return (
    <div class={view === 'desk' && chosen !== null ? 'desk reading' : 'desk'}>
      <header>
        <h1>{texts.product}</h1>
        <nav aria-label={texts.view}>
          {(Object.keys(texts.views) as View[])
            .filter((name) => mayOpen[name].includes(role))
            .map((name) => (
              <button
                key={name}
                type="button"
                aria-current={name === view ? 'page' : undefined}
                onClick={({ currentTarget }) => {
                  setView(name);
                  // On a phone the views scroll sideways.
                  currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
                }}
              >
                {texts.views[name]}
                {name === 'queue' && waiting > 0 && <span class="count">{waiting}</span>}
              </button>
            ))}
        </nav>
        <div class="news" role="status">
          {!connected && <span class="lost">{texts.lost}</span>}
          {connected && presence.state === 'failed' && <span class="lost">{texts.noPresence}</span>}
          {given.length > 0 && (
            <button type="button" onClick={() => open(given[0]!)}>
              {texts.newWork(given.length)}
            </button>
          )}
          {others.length > 0 && (
            <button type="button" onClick={() => open(others[0]!)}>
              {texts.newDraft(others.length)}
            </button>
          )}
          {doubt.doubt && !noticed && (
            <button
              ref={again}
              type="button"
              onClick={() => {
                pressed.current = true;
                setView('desk');
                doubt.show();
              }}
            >
              {texts.doubt.again}
            </button>
          )}
        </div>
        <Presence {...presence} />
        <span class="me">{agent?.name}</span>
        <button type="button" onClick={onLeave}>
          {texts.signOut}
        </button>
      </header>
      {doubt.doubt && noticed && (
        <DoubtNotice
          doubt={doubt.doubt}
          heading={notice}
          onOpen={open}
          onClose={() => {
            pressed.current = true;
            doubt.close();
          }}
        />
      )}
      {view === 'queue' && (
        <main class="single">
          <Queue
            wire={wire}
            groups={groups}
            connected={connected}
            onOpen={open}
            onTake={(id) => {
              open(id);
              setTaking(true);
            }}
          />
        </main>
      )}
      {view === 'setup' && (
        <main class="single">
          <Setup wire={wire} mayChange={role === 'ADMIN'} />
        </main>
      )}
      {view === 'access' && (
        <main class="single">
          <Access wire={wire} />
        </main>
      )}
      {view === 'desk' && (
        <main>
          <Inbox
            inbox={inbox}
            filter={filter}
            onFilter={setFilter}
            given={given}
            toReview={toReview}
            chosen={chosen}
            onChoose={open}
          />
          <div class="pane">
            {chosen === null ? (
              <p class="hint">{texts.choose}</p>
            ) : (
              <Thread
                key={chosen}
                wire={wire}
                conversationId={chosen}
                agentId={agentId}
                supervises={role !== 'AGENT'}
                take={taking}
                connected={connected}
                onRead={inbox.markRead}
                onBack={() => setChosen(null)}
              />
            )}
          </div>
        </main>
      )}
    </div>
  );
};
