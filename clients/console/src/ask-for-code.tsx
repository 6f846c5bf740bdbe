import type { AskForCode, ProofChallenge } from '@liuke/sdk';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { signInTexts as words } from './sign-in-texts.ts';

type Props = {
  readonly challenge: ProofChallenge;
  readonly problem: string;
  readonly onCode: (code: string | null) => void;
};

const Question = ({ challenge, problem, onCode }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onCode(String(new FormData(event.currentTarget as HTMLFormElement).get('code') ?? '').trim());
  };
  return (
    <dialog ref={dialog} class="sign-in" aria-labelledby="prove-title" onClose={() => onCode(null)}>
      <form onSubmit={submit}>
        <h2 id="prove-title">{words.proveTitle}</h2>
        <p>{challenge.sentTo === null ? words.proveTotp : words.proveSent(challenge.sentTo)}</p>
        <label>
          {words.code}
          <input name="code" autoComplete="one-time-code" autoCapitalize="characters" required />
        </label>
        <p role="alert">{problem}</p>
        <button type="submit">{words.confirm}</button>
        <button type="button" onClick={() => onCode(null)}>
          {words.cancel}
        </button>
      </form>
    </dialog>
  );
};

/** Asks over whatever the agent is at, since what wanted the proof goes on by itself afterwards. */
export const askForCode: AskForCode = (challenge, before) =>
  new Promise((resolve) => {
    const place = document.createElement('div');
    document.body.append(place);
    const focused = document.activeElement;
    let answered = false;
    const answer = (code: string | null): void => {
      // Closing the dialog says null once more.
      if (answered) return;
      answered = true;
      render(null, place);
      place.remove();
      if (focused instanceof HTMLElement) focused.focus();
      resolve(code);
    };
    const problem = before === null ? '' : before === 'wrong' ? words.wrongCode : words.codeOver;
    render(<Question challenge={challenge} problem={problem} onCode={answer} />, place);
  });
