import { type Background, house, plumbing, type RoomTools } from '@liuke/kit';
import * as exports from '../store/exports.ts';

/** Drops the archives whose time is over, each so many milliseconds; from then on nobody is given a link to them anyway. */
export const archiveUpkeep = (everyMilliseconds: number): Background => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  return {
    async run(room) {
      timer = setInterval(() => {
        const failed = (error: unknown) => room.log.error({ err: error }, 'old archives could not be dropped');
        running = running.then(() => dropOld(room)).catch(failed);
      }, everyMilliseconds);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};

const dropOld = async ({ as }: RoomTools): Promise<void> => {
  const workspaces = await as(plumbing('privacy')).query<{ id: string }>(
    '-- archives.workspaces\nselect id from house.workspace order by id',
  );
  for (const { id } of workspaces) {
    await as(house('privacy', id)).transaction((tx) => exports.drop(tx, { before: tx.now() }));
  }
};
