import type { Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CorrectDocument, IntentsDocument, type IntentsQuery, type VerdictFragment } from './generated/documents.ts';
import { problemOf } from './problems.ts';
import { locale, texts } from './texts.ts';

type Classification = NonNullable<VerdictFragment['classification']>;
type Props = {
  readonly wire: Wire;
  readonly messageId: string;
  readonly words: string;
  readonly verdict: Classification;
  readonly onCorrected: (verdict: Classification) => void;
};

/** What the machine took a customer's words for, and the way to say what they meant: it learns from that. */
export const Verdict = ({ wire, messageId, words, verdict, onCorrected }: Props) => {
  const [intents, setIntents] = useState<IntentsQuery['intents'] | null>(null);
  const [state, setState] = useState<'still' | 'busy' | 'done'>('still');
  const [problem, setProblem] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => choice.current?.focus(), [intents]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setState('busy');
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
      setState('still');
    }
  };
  const begin = (): Promise<void> =>
    attempt(async () => {
      setIntents((await wire.ask(IntentsDocument, {})).intents.filter(({ enabled }) => enabled));
      setState('still');
    });
  const teach = (form: HTMLFormElement): Promise<void> =>
    attempt(async () => {
      const intentId = String(new FormData(form).get('intent'));
      onCorrected((await wire.ask(CorrectDocument, { messageId, intentId })).correctIntent);
      setIntents(null);
      setState('done');
      button.current?.focus();
    });
  return (
    <div class={`verdict ${verdict.decision.toLowerCase()}`}>
      <span>
        <b>{texts.verdict}</b> {verdict.intent?.name ?? texts.unknownIntent} ·{' '}
        {verdict.confidence.toLocaleString(locale, { style: 'percent' })} ·{' '}
        <span class="whole">{texts.decision[verdict.decision]}</span>
      </span>{' '}
      <button
        ref={button}
        type="button"
        class="correct"
        aria-label={texts.correcting.of(words)}
        aria-expanded={intents !== null}
        disabled={state === 'busy'}
        onClick={() => (intents === null ? void begin() : setIntents(null))}
      >
        {texts.correcting.open}
      </button>
      {intents && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void teach(event.currentTarget);
          }}
        >
          <label>
            {texts.correcting.meant}{' '}
            <select ref={choice} name="intent" required>
              {!verdict.intent && <option value="">{texts.handOver.choose}</option>}
              {intents.map(({ id, name }) => (
                <option key={id} value={id} selected={id === verdict.intent?.id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" disabled={state === 'busy'}>
            {texts.correcting.save}
          </button>
        </form>
      )}
      <span role="status">{state === 'done' ? texts.correcting.done : ''}</span>
      {problem && <span role="alert">{problem}</span>}
    </div>
  );
};
