import type { Db, Tx } from '@liuke/kit';
import * as desks from '../store/desk.ts';

/** The desk while one transaction has it: everything that it changes carries the same number. */
export type Desk = { readonly tx: Tx; readonly change: number; readonly now: Date };

/** Does `work` at the workspace's desk, alone and in one transaction: see store/desk.ts for what that guarantees. */
export const atDesk = <Result>(db: Db, work: (desk: Desk) => Promise<Result>): Promise<Result> =>
  db.transaction(async (tx) => {
    const change = await desks.take(tx);
    return work({ tx, change, now: tx.now() });
  });
