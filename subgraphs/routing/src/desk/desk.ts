import type { Db, Tx } from '@liuke/kit';
import type { RoutingSettings } from '../domain/settings.ts';
import * as desks from '../store/desk.ts';
import * as settings from '../store/settings.ts';
import { topics } from '../topics.ts';

/** The desk while one transaction has it: everything that it changes carries the same number. */
export type Desk = {
  readonly tx: Tx;
  readonly change: number;
  readonly now: Date;
  readonly settings: RoutingSettings;
};

/** Does `work` at the workspace's desk, alone and in one transaction: see store/desk.ts for what that guarantees. */
export const atDesk = <Result>(db: Db, work: (desk: Desk) => Promise<Result>): Promise<Result> =>
  db.transaction(async (tx) => work(await takeDesk(tx)));

/** Whoever has it has it until the end of the transaction. Settings are read behind the lock, on the same way there and back. */
export const takeDesk = async (tx: Tx): Promise<Desk> => {
  const [change, said] = await Promise.all([desks.take(tx), settings.read(tx)]);
  tx.nudge(topics.desk);
  return { tx, change, now: tx.now(), settings: said };
};
