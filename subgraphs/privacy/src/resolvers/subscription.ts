import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '@liuke/kit';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { type EndedSession, endedSince } from '../store/sessions.ts';
import { topics } from '../topics.ts';

/** Milliseconds by which a transaction that ended a session may commit after a later one: each reading looks back over them. */
const overlap = 60_000;
/** Milliseconds after which the gateways know, however the nudge was lost. */
const atLatest = 1_000;

/** At first all sessions whose tokens still live though they have ended, be it none; then each as it ends. */
export const followEnded = async function* ({ db, live, now }: Pick<Context, 'db' | 'live' | 'now'>) {
  const told = new Map<string, number>();
  const nudges = live.nudges('', topics.sessionsEnded);
  let since = new Date(0);
  let next = nudges.next();
  let first = true;
  try {
    for (;;) {
      const nudge = await Promise.race([next, wait(atLatest, null, { ref: false })]);
      if (nudge?.done) return;
      if (nudge) next = nudges.next();
      const begun = now().getTime();
      const ended = await endedSince(db, since);
      const fresh = ended.filter(({ sessionId, tokensUntil }) => told.get(sessionId) !== tokensUntil.getTime());
      since = new Date(begun - overlap);
      for (const [id, until] of told) if (until <= begun) told.delete(id);
      for (const { sessionId, tokensUntil } of fresh) told.set(sessionId, tokensUntil.getTime());
      if (first || fresh.length > 0) yield fresh;
      first = false;
    }
  } finally {
    await nudges.return();
  }
};

export const Subscription = {
  sessionsEnded: {
    subscribe: (_, __, context) => followEnded(context) as never,
    resolve: (ended: EndedSession[]) => ended,
  },
} satisfies SubscriptionResolvers;
