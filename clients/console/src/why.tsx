import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { WhyDocument, type WhyQuery } from './generated/documents.ts';
import { handedNote } from './handed-note.ts';
import { locale, texts } from './texts.ts';
import type { Conversation } from './use-thread.ts';

type Explanation = NonNullable<NonNullable<NonNullable<WhyQuery['conversation']>['assignment']>['explanation']>;
type Considered = Explanation['considered'][number];
type Props = { readonly wire: Wire; readonly conversation: Conversation; readonly mine: boolean };

/** The house counts in hundredths of a place. */
const places = (hundredths: number): string => (hundredths / 100).toLocaleString(locale, { maximumFractionDigits: 1 });

/** Why this agent has it: in one line at once, and on request the rule, who else was looked at, and why they were passed over. */
export const Why = ({ wire, conversation, mine }: Props) => {
  const { id, assignment } = conversation;
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const [state, setState] = useState<'loading' | 'failed' | 'shown'>('loading');
  const assignedAt = assignment?.assignedAt;
  useEffect(() => {
    if (assignedAt === undefined) return;
    let current = true;
    setState('loading');
    wire.ask(WhyDocument, { id }).then(
      ({ conversation: found }) => {
        if (!current) return;
        setExplanation(found?.assignment?.explanation ?? null);
        setState('shown');
      },
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, [wire, id, assignedAt]);
  if (!assignment) return null;

  const note = handedNote(conversation);
  return (
    <section class="why" aria-label={mine ? texts.why.you : texts.why.other(assignment.agent?.name ?? '')}>
      <h3>{mine ? texts.why.you : texts.why.other(assignment.agent?.name ?? '')}</h3>
      <p>
        {explanation
          ? texts.why.criterion[explanation.criterion]
          : state === 'loading'
            ? texts.loading
            : texts.why.cause[assignment.cause](assignment.causedBy?.name ?? null)}
        {assignment.forced && ` ${texts.why.forced}`}
      </p>
      {note && (
        <p class="handed">
          <b>{texts.why.note}</b> {note}
        </p>
      )}
      {state === 'failed' && <p role="alert">{texts.unreachable}</p>}
      {explanation && <Decision explanation={explanation} />}
      {state === 'shown' && explanation === null && <p class="soft">{texts.why.byHand}</p>}
    </section>
  );
};

const Decision = ({ explanation: { rule, group, skills, considered, omitted } }: { readonly explanation: Explanation }) => (
  <details>
    <summary>{texts.why.details}</summary>
    <dl>
      <dt>{texts.why.rule}</dt>
      <dd>{rule ?? texts.why.noRule}</dd>
      <dt>{texts.why.group}</dt>
      <dd>{group}</dd>
      {skills.length > 0 && (
        <>
          <dt>{texts.why.skills}</dt>
          <dd>{skills.join(', ')}</dd>
        </>
      )}
    </dl>
    <h4>{texts.why.considered}</h4>
    <ol>
      {considered.map((one, index) => (
        <Person key={index} {...one} />
      ))}
    </ol>
    {omitted > 0 && <p class="soft">{texts.why.omitted(omitted)}</p>}
  </details>
);

const Person = ({ name, load, capacity, passedOver }: Considered) => (
  <li class={passedOver === null ? 'chosen' : ''}>
    <b>{name}</b> <span>{texts.loadOf(places(load), places(capacity))}</span>
    <span class="verdict-why">{passedOver === null ? texts.why.chosen : texts.why.passedOver[passedOver]}</span>
  </li>
);
