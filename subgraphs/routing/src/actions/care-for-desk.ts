import type { Db } from '@liuke/kit';
import { takeDesk } from '../desk/desk.ts';
import { serve } from '../desk/serve.ts';
import { ring } from '../due/index.ts';
import * as desks from '../store/desk.ts';
import * as timers from '../store/timers.ts';

/** Does what is due in this workspace, and serves whom that made possible. Somebody else at the desk: nothing; it is looked at again. */
export const careForDesk = (db: Db): Promise<void> =>
  db.transaction(async (tx) => {
    if (!(await timers.isDue(tx)) || !(await desks.isFree(tx))) return;
    const desk = await takeDesk(tx);
    for (const timer of await timers.takeDue(tx)) await ring(desk, timer);
    await serve(desk, null);
  });
