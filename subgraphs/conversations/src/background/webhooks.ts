import { askOutside, type Background, ForbiddenTarget, plumbing, type RoomTools } from '@liuke/kit';
import { type LeasedEvent, leaseWebhooks, settleWebhook } from '../actions/lease-webhooks.ts';
import type { Result } from '../domain/webhook.ts';
import * as deliveries from '../store/webhook-deliveries.ts';
import * as events from '../store/webhook-events.ts';
import { topics } from '../topics.ts';

const atOnce = 32;
const ofEach = 8;
/** Milliseconds for one answer; the lease outlasts it, so nobody tries the same at the same time. */
const patience = 15_000;
const leaseSeconds = 40;
/** Milliseconds after which we look even if nobody has woken us: what a dead process held falls due silently. */
const longestSleep = 30_000;
const keptDays = 30;
const day = 86_400_000;

/** Tells partners what is due. What a killed process held is tried again when its lease has run out: at least once. */
export const webhookPost = (post = postOutside): Background => {
  let stopped = false;
  let nudges: AsyncGenerator<void, void, void> | undefined;
  let wake: () => void = () => {};
  const inHand = new Map<string, number>();
  const working = new Set<Promise<void>>();
  let forgetting = 0;

  const begin = (room: RoomTools, leased: LeasedEvent): void => {
    const { webhookId } = leased.held;
    inHand.set(webhookId, (inHand.get(webhookId) ?? 0) + 1);
    const work = tell(room, leased, post).finally(() => {
      const left = inHand.get(webhookId)! - 1;
      if (left === 0) inHand.delete(webhookId);
      else inHand.set(webhookId, left);
      working.delete(work);
      wake();
    });
    working.add(work);
  };

  /** Begins what is due; milliseconds until it is worth looking again. */
  const look = async (room: RoomTools): Promise<number> => {
    const db = room.as(plumbing('conversations'));
    const busy = [...inHand].filter(([, count]) => count >= ofEach).map(([id]) => id);
    const free = atOnce - working.size;
    if (free > 0) {
      const due = await deliveries.due(db, free, ofEach, busy);
      const leased = await leaseWebhooks(room.as, due, leaseSeconds);
      for (const one of leased) begin(room, one);
      if (leased.length > 0) return 0;
    }
    const next = working.size >= atOnce ? null : await deliveries.nextAt(db, busy);
    return next ? Math.min(Math.max(next.getTime() - db.now().getTime(), 20), longestSleep) : longestSleep;
  };

  const forget = async (room: RoomTools): Promise<void> => {
    const db = room.as(plumbing('conversations'));
    if (db.now().getTime() < forgetting) return;
    forgetting = db.now().getTime() + day / 24;
    await events.forgetOld(db, new Date(db.now().getTime() - keptDays * day));
  };

  return {
    async run(room) {
      // A house that furnishes itself has run and stopped it before.
      stopped = false;
      let woken = false;
      nudges = room.live.nudges('', topics.webhooks);
      const listening = (async () => {
        for await (const _ of nudges) {
          woken = true;
          wake();
        }
      })();
      while (!stopped) {
        woken = false;
        let pause = 1_000;
        try {
          pause = await look(room);
          await forget(room);
        } catch (error) {
          room.log.warn({ err: error }, 'webhooks could not be looked after; it is tried again');
        }
        if (woken || stopped || pause === 0) continue;
        await new Promise<void>((resume) => {
          const timer = setTimeout(resume, pause);
          wake = () => {
            clearTimeout(timer);
            resume();
          };
        });
        wake = () => {
          woken = true;
        };
      }
      await Promise.all(working);
      await listening;
    },
    async stop() {
      stopped = true;
      await nudges?.return();
      wake();
    },
  };
};

const tell = async (room: RoomTools, leased: LeasedEvent, post: typeof postOutside): Promise<void> => {
  const result = await post(leased);
  try {
    await settleWebhook(room.as, leased, result);
  } catch (error) {
    room.log.warn({ err: error }, 'what came of a webhook could not be noted; it is told again');
  }
};

const postOutside = async ({ held: { url }, headers, body }: LeasedEvent): Promise<Result> => {
  const failed = (error: string, status: number | null = null, retryAfter: number | null = null): Result => ({
    kind: 'FAILED',
    status,
    error,
    retryAfter,
  });
  try {
    const answer = await askOutside(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Liuke-Webhooks/1' },
      body,
      patience,
      most: 1_024,
    });
    const { status } = answer;
    if (status >= 200 && status < 300) return { kind: 'ACCEPTED', status };
    if (status >= 300 && status < 400) return failed(`It answered ${status}; redirects are not followed.`, status);
    const after = Number(answer.headers['retry-after']);
    return failed(`It answered ${status}.`, status, Number.isFinite(after) && after > 0 ? after : null);
  } catch (error) {
    if (error instanceof ForbiddenTarget) return failed(error.message);
    const { name, code, cause } = error as { name?: string; code?: string; cause?: unknown };
    if (cause instanceof ForbiddenTarget) return failed(cause.message);
    if (name === 'TimeoutError') return failed(`It did not answer within ${patience / 1000} seconds.`);
    return failed(`It could not be reached${code ? ` (${code})` : ''}.`);
  }
};
