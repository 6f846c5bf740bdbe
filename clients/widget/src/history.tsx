import { type Customer, type HistoryPage, LiukeError } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { Bubble } from './messages.tsx';
import { StepUp } from './step-up.tsx';
import type { Texts } from './texts.ts';

type Props = { readonly customer: Customer; readonly texts: Texts };

/** Earlier conversations. The house refuses them until the visitor has proved who they are; then the proof is asked for here. */
export const History = ({ customer, texts }: Props) => {
  const [page, setPage] = useState<HistoryPage | null>(null);
  const [state, setState] = useState<'loading' | 'step-up' | 'failed' | 'shown'>('loading');
  const load = (): void => {
    customer.history().then(
      (history) => {
        setPage(history);
        setState('shown');
      },
      (error: unknown) =>
        setState(error instanceof LiukeError && error.code === 'INSUFFICIENT_USER_AUTHENTICATION' ? 'step-up' : 'failed'),
    );
  };
  useEffect(load, []);
  const locale = customer.session.customer.locale;

  if (state === 'step-up') return <StepUp customer={customer} texts={texts} onProved={load} />;
  if (state === 'failed') return <p role="alert">{texts.failed}</p>;
  const earlier = page?.edges.map(({ node }) => node) ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section class="log" tabIndex={0} aria-label={texts.history} aria-busy={state === 'loading'}>
      {state === 'shown' && earlier.length === 0 && <p>{texts.nothingEarlier}</p>}
      {earlier.map(({ id, createdAt, messages }) => (
        <details key={id}>
          <summary>
            <time dateTime={createdAt}>{new Date(createdAt).toLocaleDateString(locale, { dateStyle: 'long' })}</time>
          </summary>
          <ol>
            {messages.edges.map(({ node }) => (
              <Bubble key={node.id} message={node} texts={texts} locale={locale} />
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
};
