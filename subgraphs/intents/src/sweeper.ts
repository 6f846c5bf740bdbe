import { type Background, house, plumbing, type RoomTools } from '@liuke/kit';
import { expireDraft } from './actions/expire-draft.ts';
import { lookUp } from './actions/look-up.ts';
import { offerToAll } from './actions/offer-to-all.ts';
import { skipNight } from './actions/plan-refit.ts';
import { trainModel } from './actions/train-model.ts';
import * as schedule from './store/schedule.ts';
import { trainer } from './training.ts';
import { napFor, wakings } from './waking.ts';

/** Other processes plan too: looked at this often, in milliseconds, when nothing known is due before. */
const longestNap = 1_000;
const many = 50;
/** How long an entry is another's before it counts as dropped, in seconds. */
const leases = { DRAFT_TIMEOUT: 30, DRAFT_OFFER: 30, REFIT: 120, LOOKUP: 20 } as const;
/** A night that was slept through is not made up for by day: choosing settings takes a core for half a minute. */
const nightMilliseconds = 3_600_000;

/**
 * Does what is due: offers drafts to all, lets them expire, fits models anew, looks up what dialogues wait for. What it does is a row in the database, so it is done after a
 * restart too; an entry is leased first, so that of several processes one does it.
 */
export const createSweeper = (): Background => {
  const running = new Set<AbortController>();
  const inHand = new Set<Promise<void>>();

  const act = async (tools: RoomTools, entry: schedule.Entry): Promise<void> => {
    const db = tools.as(house('intents', entry.workspaceId));
    const now = db.now().getTime();
    const until = new Date(now + leases[entry.kind] * 1000);
    if (!(await db.transaction((tx) => schedule.lease(tx, entry, until)))) return;
    if (entry.kind === 'DRAFT_TIMEOUT') await expireDraft(db, entry.subjectId);
    else if (entry.kind === 'DRAFT_OFFER') await offerToAll(db, entry.subjectId);
    else if (entry.kind === 'LOOKUP')
      await lookUp(db, entry.subjectId, (reason) => tools.log.warn({ reason }, 'a fact could not be looked up'));
    else if (entry.subjectId === schedule.nightly && now - entry.dueAt.getTime() > nightMilliseconds) await skipNight(db);
    else await trainModel(db, entry.subjectId === schedule.nightly ? 'ANEW' : 'KEEP');
  };

  /** Drafts are waited for; a fit or a look-up takes seconds and goes on beside, one at a time thanks to the lease. */
  const sweep = async (tools: RoomTools): Promise<number> => {
    const plumber = tools.as(plumbing('intents'));
    const entries = await schedule.next(plumber, many);
    const now = plumber.now().getTime();
    const due = entries.filter(({ dueAt }) => dueAt.getTime() <= now);
    const work = due.map((entry) => {
      const done = act(tools, entry)
        .catch((error: unknown) => {
          // A fit that was broken off is a row still: it is done after the next start.
          if (running.size > 0)
            tools.log.error({ err: error, kind: entry.kind }, 'what was due could not be done; it is tried again');
        })
        .finally(() => inHand.delete(done));
      inHand.add(done);
      return { entry, done };
    });
    await Promise.all(work.filter(({ entry }) => entry.kind.startsWith('DRAFT_')).map(({ done }) => done));
    const next = entries.find(({ dueAt }) => dueAt.getTime() > now);
    return next === undefined ? longestNap : Math.min(longestNap, next.dueAt.getTime() - now);
  };

  return {
    async run(tools) {
      const stopping = new AbortController();
      running.add(stopping);
      while (!stopping.signal.aborted) {
        const before = wakings();
        const nap = await sweep(tools).catch((error: unknown) => {
          tools.log.error({ err: error }, 'the schedule could not be read; it is tried again');
          return longestNap;
        });
        await napFor(nap, before, stopping.signal);
      }
    },
    async stop() {
      for (const stopping of running) stopping.abort();
      running.clear();
      // Nobody waits for a fit of seconds: it is broken off, and done after the next start.
      await trainer.stop();
      await Promise.allSettled(inHand);
    },
  };
};
