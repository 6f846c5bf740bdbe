import type { AgentSession } from '@liuke/sdk';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Desk } from './desk.tsx';
import { openAgentSession, storedGrant } from './session.ts';
import { SignIn } from './sign-in.tsx';

/** Signed out: the sign-in. Signed in: the desk, live from then on. */
export const App = () => {
  const [connected, setConnected] = useState(true);
  const [opened, setOpened] = useState(0);
  const session: AgentSession = useMemo(() => openAgentSession(setConnected), [opened]);
  const [state, setState] = useState<'resuming' | 'out' | 'in'>('resuming');

  useEffect(() => {
    const grant = storedGrant();
    if (grant === null) return setState('out');
    session.resume(grant).then(
      () => setState('in'),
      () => setState('out'),
    );
  }, []);

  const leave = async (): Promise<void> => {
    await session.signOut();
    setOpened(opened + 1);
    setState('out');
  };
  if (state === 'resuming') return null;
  if (state === 'out') return <SignIn session={session} onSignedIn={() => setState('in')} />;
  return <Desk session={session} connected={connected} onLeave={() => void leave()} />;
};
