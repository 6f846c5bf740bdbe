import type { Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MeDocument, SetPresenceDocument, type StandingFragment } from './generated/documents.ts';

type Said = 'ONLINE' | 'AWAY';

/**
 * What the agent says and what the house makes of it: shown is always the house's word. A line that was down for long has
 * made the agent AWAY, so presence is said again each time it comes back. `news`: changes whenever work came or went.
 */
export const usePresence = (wire: Wire, agentId: string, connected: boolean, news: number) => {
  const [me, setMe] = useState<StandingFragment | null>(null);
  const [state, setState] = useState<'asking' | 'said' | 'failed'>('asking');
  const wanted = useRef<Said>('ONLINE');

  const say = (presence: Said): void => {
    wanted.current = presence;
    setState('asking');
    wire.ask(SetPresenceDocument, { presence }).then(
      ({ setPresence }) => {
        setMe(setPresence.agent);
        setState('said');
      },
      () => setState('failed'),
    );
  };
  const look = (): void => {
    wire.ask(MeDocument, { id: agentId }).then(
      ({ agent }) => agent && setMe(agent),
      () => undefined,
    );
  };
  useEffect(() => {
    if (connected) say(wanted.current);
  }, [wire, connected]);
  useEffect(() => {
    if (news > 0) look();
  }, [news]);
  // Another tab of the same agent may have said otherwise meanwhile.
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [wire]);
  return { me, state, say };
};
