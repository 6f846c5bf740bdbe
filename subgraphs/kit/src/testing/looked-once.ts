import type { Live } from '../live/live.ts';

/**
 * Resolves when whoever listens next has looked for the first time, and will hear of all that happens from then on: they ask for
 * their second nudge. To be called before they begin.
 */
export const lookedOnce = (live: Live): Promise<void> =>
  new Promise((resolve) => {
    const listen = live.nudges;
    live.nudges = (...given) => {
      live.nudges = listen;
      const nudges = listen.apply(live, given);
      const next = nudges.next.bind(nudges);
      let asked = 0;
      nudges.next = () => {
        if (++asked === 2) resolve();
        return next();
      };
      return nudges;
    };
  });
