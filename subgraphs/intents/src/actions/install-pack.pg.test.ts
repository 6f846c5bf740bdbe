import { house } from '@liuke/kit';
import { testRoom } from '@liuke/kit/testing';
import { expect, it, vi } from 'vitest';
import * as schedule from '../store/schedule.ts';
import * as states from '../store/states.ts';
import subgraph from '../subgraph.ts';
import { smallPack } from '../testing/shop.ts';
import { trainer } from '../training.ts';
import { installPack } from './install-pack.ts';

it('a pack is fitted by whoever installs it, and by the schedule only where they end in between', async () => {
  const room = await testRoom(subgraph);
  const db = room.as(house('intents', room.workspace.id));
  const planned = async () => (await schedule.next(db, 10)).filter(({ subjectId }) => subjectId === room.workspace.id);
  try {
    vi.spyOn(trainer, 'fit').mockRejectedValueOnce(new Error('The process ends.'));
    await expect(installPack(db, smallPack())).rejects.toThrow('The process ends.');
    const [left, ...others] = await planned();
    expect(others).toEqual([]);
    expect(left!.dueAt.getTime()).toBeGreaterThan(db.now().getTime());
    await installPack(db, smallPack());
    expect((await states.read(db)).modelVersion).not.toBeNull();
    expect(await planned()).toEqual([]);
  } finally {
    await room.close();
  }
});
