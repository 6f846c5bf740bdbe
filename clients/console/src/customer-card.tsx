import type { Wire } from '@liuke/sdk';
import { momentOf } from './moments.ts';
import { nameOf, texts } from './texts.ts';
import type { Conversation } from './use-thread.ts';
import { Why } from './why.tsx';

type Props = { readonly wire: Wire; readonly conversation: Conversation; readonly mine: boolean };

const wide = matchMedia('(min-width: 761px)');

/** Beside the thread, above it on a phone: who it is, what they did just before, and why this agent has it. */
export const CustomerCard = ({ wire, conversation, mine }: Props) => {
  const { customer } = conversation;
  const facts = [
    [texts.tier, customer.tier],
    [texts.realName, customer.contact?.realName],
    [texts.phone, customer.contact?.phone],
    [texts.email, customer.contact?.email],
    [texts.language, customer.locale],
    [texts.since, momentOf(customer.createdAt)],
    [texts.tags, customer.tags.join(', ')],
  ].filter(([, value]) => value);
  return (
    <aside aria-label={texts.customer}>
      <details open={wide.matches}>
        <summary>
          {texts.customer}: {nameOf(customer)}
        </summary>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Why wire={wire} conversation={conversation} mine={mine} />
        {customer.behaviour.length > 0 && (
          <>
            <h3>{texts.behaviour}</h3>
            <ul>
              {customer.behaviour.map(({ id, kind, name, url, at }) => (
                <li key={id}>
                  <time dateTime={at}>{momentOf(at)}</time> {name ?? url ?? kind}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </aside>
  );
};
