import { type Customer, type HistoryPage, LiukeError, type MessagePartsFragment } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Bubble } from './messages.tsx';
import { StepUp } from './step-up.tsx';
import type { Texts } from './texts.ts';

type Props = { readonly customer: Customer; readonly texts: Texts };

/** Earlier conversations. The house refuses them until the visitor has proved who they are; then the proof is asked for here. */
export const History = ({ customer, texts }: Props) => {
  const [page, setPage] = useState<HistoryPage | null>(null);
  const [state, setState] = useState<'loading' | 'step-up' | 'failed' | 'shown'>('loading');
  const list = useRef<HTMLElement>(null);
  const load = (): void => {
    setState('loading');
    customer.history().then(
      (history) => {
        setPage(history);
        setState('shown');
      },
      (error: unknown) =>
        setState(error instanceof LiukeError && error.code === 'INSUFFICIENT_USER_AUTHENTICATION' ? 'step-up' : 'failed'),
    );
  };
  const more = async (): Promise<void> => {
    const next = await customer.history(20, page?.pageInfo.endCursor ?? null);
    setPage((now) => ({ ...next, edges: [...(now?.edges ?? []), ...next.edges] }));
  };
  useEffect(load, []);

  if (state === 'step-up') {
    const proved = (): void => {
      load();
      list.current?.focus();
    };
    return <StepUp customer={customer} texts={texts} onProved={proved} />;
  }
  if (state === 'failed') {
    return (
      <div class="step-up">
        <p role="alert">{texts.failed}</p>
        <button type="button" onClick={load}>
          {texts.retry}
        </button>
      </div>
    );
  }
  const earlier = page?.edges.map(({ node }) => node) ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section ref={list} class="log" tabIndex={0} aria-label={texts.history} aria-busy={state === 'loading'}>
      {state === 'loading' && <p>{texts.loading}</p>}
      {state === 'shown' && earlier.length === 0 && <p>{texts.nothingEarlier}</p>}
      {earlier.map(({ id, createdAt, lastMessage }) => (
        <Earlier key={id} customer={customer} texts={texts} id={id} createdAt={createdAt} last={lastMessage?.text ?? ''} />
      ))}
      {page?.pageInfo.hasNextPage && (
        <button type="button" onClick={() => void more().catch(() => setState('failed'))}>
          {texts.earlier}
        </button>
      )}
    </section>
  );
};

type EarlierProps = Props & { readonly id: string; readonly createdAt: string; readonly last: string };

/** One earlier conversation; its words are fetched when it is opened. */
const Earlier = ({ customer, texts, id, createdAt, last }: EarlierProps) => {
  const [messages, setMessages] = useState<readonly MessagePartsFragment[] | null>(null);
  const { locale } = customer.session.customer;
  const open = (): void => {
    if (messages === null) customer.earlierMessages(id).then(setMessages, () => setMessages([]));
  };
  return (
    <details onToggle={open}>
      <summary>
        <time dateTime={createdAt}>{new Date(createdAt).toLocaleDateString(locale, { dateStyle: 'long' })}</time>
        <span>{last}</span>
      </summary>
      {messages?.length === 0 && <p>{texts.openEarlier}</p>}
      <ol>
        {messages?.map((message) => (
          <Bubble key={message.id} message={message} texts={texts} locale={locale} />
        ))}
      </ol>
    </details>
  );
};
