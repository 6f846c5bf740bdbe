import { type Background, house, plumbing, type RoomTools, recurring } from '@liuke/kit';
import { maintainKnowledge } from '../actions/maintain-knowledge.ts';

/**
 * Runs the upkeep of every workspace each so many milliseconds. Several processes may do so at once: what one has retired or
 * dropped the other finds done.
 */
export const upkeep = (everyMilliseconds: number): Background =>
  recurring({ everyMilliseconds, onFailure: 'the upkeep failed', work: maintainAll });

const maintainAll = async (room: RoomTools): Promise<void> => {
  const workspaces = await room.as(plumbing('knowledge')).query<{ id: string }>(
    `-- upkeep.workspaces
     select id from house.workspace order by id`,
  );
  for (const { id } of workspaces) {
    const { retired, examined } = await maintainKnowledge(room.as(house('knowledge', id)), false);
    room.log.info({ workspaceId: id, retired: retired.length, examined }, 'upkeep done');
  }
};
