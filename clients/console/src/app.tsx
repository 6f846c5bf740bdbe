import { type AgentSession, LiukeError } from '@liuke/sdk';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Desk } from './desk.tsx';
import { openAgentSession, storedGrant } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { texts } from './texts.ts';

type State = 'resuming' | 'out' | 'ended' | 'in';

/** Signed out: the sign-in. Signed in: the desk, live from then on. */
export const App = () => {
  const [connected, setConnected] = useState(true);
  const [opened, setOpened] = useState(0);
  const [state, setState] = useState<State>('resuming');
  const session: AgentSession = useMemo(
    () =>
      openAgentSession({
        onConnection: setConnected,
        onEnded: () => {
          setState((now) => (now === 'in' ? 'ended' : 'out'));
          setOpened((count) => count + 1);
        },
      }),
    [opened],
  );

  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const resume = (): void => {
      const grant = storedGrant();
      if (grant === null) {
        setState('out');
        return;
      }
      session.resume(grant).then(
        () => setState('in'),
        // A house that cannot be reached has not refused anybody: the session is tried again.
        (error: unknown) => {
          if (error instanceof LiukeError && error.code === 'UNAUTHENTICATED') setState('out');
          else again = setTimeout(resume, 3_000);
        },
      );
    };
    resume();
    return () => clearTimeout(again);
  }, []);

  if (state === 'resuming') {
    return (
      <main class="sign-in">
        <h1 class="unseen">{texts.product}</h1>
        <p role="status">{texts.loading}</p>
      </main>
    );
  }
  if (state !== 'in') return <SignIn session={session} ended={state === 'ended'} onSignedIn={() => setState('in')} />;
  const leave = (): void => {
    setState('out');
    void session.signOut();
  };
  return <Desk session={session} connected={connected} onLeave={leave} />;
};
