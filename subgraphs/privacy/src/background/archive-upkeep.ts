import { type Background, house, plumbing, type RoomTools, recurring } from '@liuke/kit';
import * as exports from '../store/exports.ts';

/** Drops the archives whose time is over, each so many milliseconds; from then on nobody is given a link to them anyway. */
export const archiveUpkeep = (everyMilliseconds: number): Background =>
  recurring({ everyMilliseconds, onFailure: 'old archives could not be dropped', work: dropOld });

const dropOld = async ({ as }: RoomTools): Promise<void> => {
  const workspaces = await as(plumbing('privacy')).query<{ id: string }>(
    '-- archives.workspaces\nselect id from house.workspace order by id',
  );
  for (const { id } of workspaces) {
    await as(house('privacy', id)).transaction((tx) => exports.drop(tx, { before: tx.now() }));
  }
};
