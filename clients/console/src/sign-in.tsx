import { type AgentSession, LiukeError, type SignInProvider } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from './problems.ts';
import { signInTexts } from './sign-in-texts.ts';
import { leaveFor, namedWorkspace, takeReturned } from './single-sign-on.ts';
import { texts } from './texts.ts';

type Props = {
  readonly session: AgentSession;
  /** The session that was ended by itself: say so. */
  readonly ended: boolean;
  readonly onSignedIn: () => void;
};

export const SignIn = ({ session, ended, onSignedIn }: Props) => {
  const [problem, setProblem] = useState('');
  const [askCode, setAskCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [workspace, setWorkspace] = useState(() => namedWorkspace() ?? 'demo');
  const [provider, setProvider] = useState<SignInProvider | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>(`[name=${askCode ? 'totp' : 'email'}]`)?.focus(), [askCode]);

  useEffect(() => {
    let current = true;
    setProvider(null);
    // Without an answer there is still the password.
    session.signInProvider(workspace).then(
      (found) => current && setProvider(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [workspace]);
  useEffect(() => {
    const returned = takeReturned();
    if (returned === null) return;
    if (returned.kind === 'refused') return setProblem(returned.sentence);
    setBusy(true);
    session.signInByCode(returned.code, returned.verifier).then(onSignedIn, (error: unknown) => {
      setBusy(false);
      const refused = error instanceof LiukeError && error.code === 'UNAUTHENTICATED';
      setProblem(refused ? signInTexts.refusals.STALE : problemOf(error));
    });
  }, []);

  const submit = async (): Promise<void> => {
    const data = new FormData(form.current!);
    const value = (name: string): string => String(data.get(name) ?? '').trim();
    setBusy(true);
    setProblem('');
    try {
      await session.signIn({
        workspaceKey: value('workspace'),
        email: value('email'),
        password: String(data.get('password') ?? ''),
        totp: askCode ? value('totp') : null,
      });
      onSignedIn();
    } catch (error) {
      setBusy(false);
      const refused = error instanceof LiukeError && error.code === 'UNAUTHENTICATED';
      if (refused && error.extensions['reason'] === 'TOTP_REQUIRED') return setAskCode(true);
      setProblem(refused ? (askCode ? texts.wrongCode : texts.wrongSignIn) : problemOf(error));
    }
  };
  return (
    <main class="sign-in">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1>{texts.product}</h1>
        {ended && <p role="status">{texts.ended}</p>}
        <label>
          {texts.workspace}
          <input
            name="workspace"
            defaultValue={workspace}
            autoComplete="organization"
            autoCapitalize="off"
            required
            onChange={(event) => setWorkspace(event.currentTarget.value.trim())}
          />
        </label>
        <label>
          {texts.email}
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          {texts.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {askCode && (
          <label>
            {texts.totp}
            <input name="totp" inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]{6}" maxLength={6} required />
          </label>
        )}
        <p role="alert">{problem}</p>
        <button type="submit" disabled={busy}>
          {texts.signIn}
        </button>
        {provider && (
          <button type="button" disabled={busy} onClick={() => void leaveFor(provider)}>
            {signInTexts.signInWith(provider.name)}
          </button>
        )}
      </form>
    </main>
  );
};
