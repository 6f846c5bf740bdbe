import { setTimeout as wait } from 'node:timers/promises';
import { type Background, house, plumbing, type RoomTools } from '@liuke/kit';
import { careForDesk } from '../actions/care-for-desk.ts';
import * as desk from '../store/desk.ts';

/** How often, in milliseconds, each process looks at every desk. Assignments do not wait for it: it does what time brings about. */
const everyMs = 2_000;

/** Cares for the desks of all workspaces, one after another. Several processes may: who finds a desk taken passes on. */
export const createCare = (): Background => {
  let stopping = new AbortController();
  const round = async ({ as, log }: RoomTools): Promise<void> => {
    for (const workspaceId of await desk.workspaces(as(plumbing('routing')))) {
      if (stopping.signal.aborted) return;
      await careForDesk(as(house('routing', workspaceId))).catch((error: unknown) =>
        log.error({ err: error, workspaceId }, 'a desk could not be cared for; it is tried again'),
      );
    }
  };
  return {
    async run(room) {
      stopping = new AbortController();
      while (!stopping.signal.aborted) {
        await round(room).catch((error: unknown) => room.log.error({ err: error }, 'the desks could not be read'));
        await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    },
    async stop() {
      stopping.abort();
    },
  };
};
