import { type AgentSession, LiukeError } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import { texts } from './texts.ts';

type Props = { readonly session: AgentSession; readonly onSignedIn: () => void };

export const SignIn = ({ session, onSignedIn }: Props) => {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const value = (name: string): string => String(new FormData(form).get(name) ?? '');
    setBusy(true);
    setProblem('');
    try {
      await session.signIn({ workspaceKey: value('workspace'), email: value('email'), password: value('password') });
      onSignedIn();
    } catch (error) {
      setProblem(
        error instanceof LiukeError && error.code === 'UNAUTHENTICATED' ? texts.wrongSignIn : (error as Error).message,
      );
      setBusy(false);
    }
  };
  return (
    <main class="sign-in">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <h1>{texts.product}</h1>
        <label>
          {texts.workspace}
          <input name="workspace" defaultValue="demo" autoComplete="organization" required />
        </label>
        <label>
          {texts.email}
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          {texts.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <p role="alert">{problem}</p>
        <button type="submit" disabled={busy}>
          {texts.signIn}
        </button>
      </form>
    </main>
  );
};
