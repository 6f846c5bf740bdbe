import { texts } from './texts.ts';
import type { usePresence } from './use-presence.ts';

type Props = ReturnType<typeof usePresence>;

/** Online or away, as the house has it, with how much of the agent's room is taken. One press changes it. */
export const Presence = ({ me, state, say }: Props) => {
  const online = me?.presence === 'ONLINE';
  return (
    <button
      type="button"
      role="switch"
      class="presence"
      aria-checked={online}
      aria-busy={state === 'asking'}
      aria-label={texts.takesWork}
      onClick={() => say(online ? 'AWAY' : 'ONLINE')}
    >
      <span class="dot" aria-hidden="true" />
      <span>{me === null ? texts.loading : texts.presences[me.presence]}</span>
      {me !== null && <span class="load">{texts.loadOf(me.load, me.capacity)}</span>}
    </button>
  );
};
