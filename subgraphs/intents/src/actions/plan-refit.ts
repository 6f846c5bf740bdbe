import type { Tx } from '@liuke/kit';
import * as schedule from '../store/schedule.ts';

const seconds = { soon: 0, later: 30 } as const;

/** `soon` where a human waits for it; `later` gathers what reviewers teach in passing. */
export const planRefit = async (tx: Tx, when: keyof typeof seconds): Promise<void> => {
  const { workspaceId } = tx.viewer;
  await schedule.plan(tx, 'REFIT', workspaceId, new Date(tx.now().getTime() + seconds[when] * 1000));
};
