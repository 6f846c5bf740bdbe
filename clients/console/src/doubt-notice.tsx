import type { RefObject } from 'preact';
import { momentOf } from './moments.ts';
import { locale, nameOf, texts } from './texts.ts';
import type { Doubt } from './use-doubt.ts';

type Props = {
  readonly doubt: Doubt;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onOpen: (conversationId: string) => void;
  readonly onClose: () => void;
};

/** For supervisors: since when the machine's own answers are right too seldom, in which intents, and what to do about it. */
export const DoubtNotice = ({ doubt, heading, onOpen, onClose }: Props) => {
  const { doubtedSince, auditedAnswers, auditedPrecision, misreadIntents } = doubt;
  const audited = auditedAnswers ?? 0;
  const right = auditedPrecision ?? 0;
  const share = right.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section class="doubt" aria-labelledby="doubt-title">
      <div class="ends">
        <h2 ref={heading} id="doubt-title" tabIndex={-1}>
          {texts.doubt.title}
        </h2>
        <time dateTime={doubtedSince}>{texts.doubt.since(momentOf(doubtedSince))}</time>
        <button type="button" onClick={onClose}>
          {texts.doubt.dismiss}
        </button>
      </div>
      <p>{texts.doubt.figures(Math.round(audited * (1 - right)), audited, share)}</p>
      <p>{texts.doubt.means}</p>
      {misreadIntents.length > 0 && (
        <>
          <p>{texts.doubt.todo}</p>
          <ul>
            {misreadIntents.map(({ intent, wrong, audited: of, conversations }) => (
              <li key={intent?.id ?? 'gone'}>
                <b>{texts.doubt.intent(intent?.name ?? texts.doubt.gone, wrong, of)}</b>
                {conversations.map(({ id, customer }) => (
                  <button key={id} type="button" aria-label={texts.doubt.open(nameOf(customer))} onClick={() => onOpen(id)}>
                    {nameOf(customer)}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
