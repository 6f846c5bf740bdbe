import { type Background, house, plumbing, type RoomTools } from '@liuke/kit';
import { expireConversations } from '../actions/expire-conversations.ts';
import * as retention from '../store/retention.ts';

/**
 * Deletes by age in every workspace that wants it, each so many milliseconds. Several processes may do so at once: what one
 * has in hand the other passes over.
 */
export const retentionSweep = (everyMilliseconds: number): Background => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  return {
    async run(room) {
      const sweep = () => {
        const failed = (error: unknown) => room.log.error({ err: error }, 'deleting by age failed; it is tried again');
        running = running.then(() => sweepAll(room)).catch(failed);
      };
      sweep();
      timer = setInterval(sweep, everyMilliseconds);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};

const sweepAll = async ({ as, log }: RoomTools): Promise<void> => {
  for (const { workspaceId, days } of await retention.terms(as(plumbing('conversations')))) {
    const gone = await expireConversations(as(house('conversations', workspaceId)), days);
    if (gone.conversations + gone.customers > 0) log.info({ workspaceId, ...gone }, 'deleted by age');
  }
};
