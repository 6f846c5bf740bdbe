import type { Db, Tx } from '@liuke/kit';
import { nextNight } from '../domain/night.ts';
import * as schedule from '../store/schedule.ts';
import { wakeSweeper } from '../waking.ts';

const seconds = { soon: 0, later: 30, instead: 120 } as const;

/**
 * `soon` where a human waits for it; `later` gathers what reviewers teach in passing; `instead` where whoever plans it fits at
 * once, for the case that they end in between.
 */
export const planRefit = async (tx: Tx, when: keyof typeof seconds): Promise<void> => {
  const { workspaceId } = tx.viewer;
  await schedule.plan(tx, 'REFIT', workspaceId, new Date(tx.now().getTime() + seconds[when] * 1000));
  if (when === 'soon') wakeSweeper();
};

/** Once a night the settings are chosen anew, whether or not anything was taught. */
export const planNightly = (tx: Tx): Promise<unknown> =>
  schedule.plan(tx, 'REFIT', schedule.nightly, nextNight(tx.now(), tx.viewer.workspaceId));

/** The night is over: the next one is planned. */
export const skipNight = (db: Db): Promise<unknown> =>
  db.transaction(async (tx) => {
    await schedule.cancel(tx, 'REFIT', [schedule.nightly]);
    await planNightly(tx);
  });
