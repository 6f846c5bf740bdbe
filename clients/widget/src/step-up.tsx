import { type Challenge, type Customer, LiukeError } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from './texts.ts';

type Props = { readonly customer: Customer; readonly texts: Texts; readonly onProved: () => void };

/** What went wrong, in the visitor's words. */
const problemOf = (error: unknown, texts: Texts): string => {
  if (!(error instanceof LiukeError)) return texts.failed;
  const { retryAfter } = error.extensions;
  switch (error.code) {
    case 'RATE_LIMITED':
      return texts.tooMany(typeof retryAfter === 'number' ? Math.ceil(retryAfter) : 60);
    case 'NOT_FOUND':
      return texts.codeOver;
    case 'NETWORK':
      return texts.unreachable;
    default:
      return texts.failed;
  }
};

/** Proves who the visitor is: a one-time code to the number or address on file, or to the one given here. */
export const StepUp = ({ customer, texts, onProved }: Props) => {
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [askContact, setAskContact] = useState(false);
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [challenge, askContact]);

  const sendCode = async (contact: string): Promise<void> => {
    setProblem('');
    try {
      if (contact !== '') await customer.setContact(contact.includes('@') ? { email: contact } : { phone: contact });
      setChallenge(await customer.requestStepUp('history'));
    } catch (error) {
      const code = error instanceof LiukeError ? error.code : '';
      if (code === 'CONFLICT' && contact === '') setAskContact(true);
      else setProblem(code === 'BAD_USER_INPUT' || code === 'CONFLICT' ? texts.noPlace : problemOf(error, texts));
    }
  };
  const confirm = async (code: string): Promise<void> => {
    setProblem('');
    try {
      await customer.verifyStepUp(challenge!.id, code);
      onProved();
    } catch (error) {
      if (error instanceof LiukeError && error.code === 'NOT_FOUND') setChallenge(null);
      const wrong = error instanceof LiukeError && error.code === 'BAD_USER_INPUT';
      setProblem(wrong ? texts.wrongCode : problemOf(error, texts));
      form.current?.querySelector('input')?.select();
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget as HTMLFormElement).get('value') ?? '').trim();
    void (challenge ? confirm(value) : sendCode(value));
  };

  return (
    <form ref={form} class="step-up" onSubmit={submit}>
      <p>{challenge ? texts.codeSent(challenge.sentTo ?? '') : texts.stepUpWhy}</p>
      {challenge ? (
        <label key="code">
          {texts.code}
          <input name="value" inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]{6}" maxLength={6} required />
        </label>
      ) : (
        askContact && (
          <label key="contact">
            {texts.phoneOrEmail}
            <input name="value" autoComplete="tel" required />
          </label>
        )
      )}
      <p role="alert" class="problem">
        {problem}
      </p>
      <button type="submit">{challenge ? texts.confirm : texts.sendCode}</button>
      {challenge && (
        <button type="button" onClick={() => void sendCode('')}>
          {texts.newCode}
        </button>
      )}
    </form>
  );
};
