import { type Background, house, plumbing, type RoomTools, recurring } from '@liuke/kit';
import { sealSome } from '../store/unsealed.ts';

const atOnce = 500;

/**
 * Seals what visitors did before it was sealed as it came in, soon after the start. Several processes may do so at once; a kill
 * in between loses nothing: what is not sealed yet still lies where it lay.
 */
export const sealing = (everyMilliseconds: number): Background =>
  recurring({
    everyMilliseconds,
    atStart: true,
    onFailure: 'what was written before it was sealed could not be sealed; it is tried again',
    work: sealAll,
  });

const sealAll = async ({ as, log }: RoomTools): Promise<void> => {
  const workspaces = await as(plumbing('metrics')).query<{ id: string }>(
    `-- sealing.workspaces
     select id from house.workspace order by id`,
  );
  for (const { id: workspaceId } of workspaces) {
    const db = as(house('metrics', workspaceId));
    let sealed = 0;
    for (;;) {
      const some = await db.transaction((tx) => sealSome(tx, atOnce));
      if (some === 0) break;
      sealed += some;
    }
    if (sealed > 0) log.info({ workspaceId, sealed }, 'sealed what was written before');
  }
};
