import { type Challenge, type Customer, LiukeError } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import type { Texts } from './texts.ts';

type Props = { readonly customer: Customer; readonly texts: Texts; readonly onProved: () => void };

/** Proves who the visitor is: a one-time code to the number or address on file, or to the one given here. */
export const StepUp = ({ customer, texts, onProved }: Props) => {
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [askContact, setAskContact] = useState(false);
  const [problem, setProblem] = useState('');

  const sendCode = async (contact: string): Promise<void> => {
    setProblem('');
    try {
      if (contact !== '') await customer.setContact(contact.includes('@') ? { email: contact } : { phone: contact });
      setChallenge(await customer.requestStepUp('history'));
    } catch (error) {
      if (error instanceof LiukeError && error.code === 'CONFLICT' && contact === '') setAskContact(true);
      else setProblem(error instanceof LiukeError ? error.message : texts.failed);
    }
  };
  const confirm = async (code: string): Promise<void> => {
    setProblem('');
    try {
      await customer.verifyStepUp(challenge!.id, code);
      onProved();
    } catch (error) {
      setProblem(error instanceof LiukeError && error.code === 'BAD_USER_INPUT' ? texts.wrongCode : texts.failed);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget as HTMLFormElement).get('value') ?? '').trim();
    void (challenge ? confirm(value) : sendCode(value));
  };

  return (
    <form class="step-up" onSubmit={submit}>
      <p>{challenge ? texts.codeSent(challenge.sentTo ?? '') : texts.stepUpWhy}</p>
      {challenge ? (
        <label key="code">
          {texts.code}
          <input name="value" inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]{6}" required />
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
    </form>
  );
};
