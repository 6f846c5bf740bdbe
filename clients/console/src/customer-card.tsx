import { locale, texts } from './texts.ts';
import type { Conversation } from './use-thread.ts';

type Props = { readonly conversation: Conversation };

/** Beside the thread: who it is, what they did just before, and why this agent has it. */
export const CustomerCard = ({ conversation }: Props) => {
  const { customer, assignment } = conversation;
  const facts = [
    [texts.tier, customer.tier],
    [texts.phone, customer.contact?.phone],
    [texts.email, customer.contact?.email],
    [texts.assignedBecause, assignment?.reason],
  ].filter(([, value]) => value);
  return (
    <aside aria-label={texts.customer}>
      <h3>{customer.displayName ?? texts.visitor}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {customer.behaviour.length > 0 && (
        <>
          <h4>{texts.behaviour}</h4>
          <ul>
            {customer.behaviour.map(({ id, kind, name, url, at }) => (
              <li key={id}>
                <time dateTime={at}>{new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}</time>{' '}
                {name ?? url ?? kind}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
};
