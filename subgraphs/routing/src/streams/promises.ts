import type { Db, Live } from '@liuke/kit';
import type { SlaPromise } from '../domain/sla.ts';
import * as promises from '../store/promises.ts';
import { topics } from '../topics.ts';

export type PromiseChange = { readonly conversationId: string };

/**
 * Promises are kept beside the desk, by many at once: one that was written earlier may be committed later. So each look goes back
 * further than any transaction lasts (the pool ends statements after 30 s), and what was told already is not told again.
 */
const overlapMs = 60_000;

const stampOf = ({ kind, state, dueAt, answeredAt }: SlaPromise): string =>
  `${kind} ${state} ${dueAt.getTime()} ${answeredAt?.getTime() ?? ''}`;

/** Each promise as it begins, approaches, is missed or is answered from now on. */
export async function* followPromises(db: Db, live: Live): AsyncGenerator<PromiseChange, void, void> {
  const nudges = live.nudges(db.viewer.workspaceId, topics.promises);
  let told: Map<string, string> | null = null;
  try {
    for await (const _ of nudges) {
      const recent = await promises.changedAfter(db, new Date(db.now().getTime() - overlapMs));
      const before: ReadonlyMap<string, string> | null = told;
      told = new Map(recent.map((promise) => [promise.conversationId, stampOf(promise)]));
      if (before === null) continue;
      for (const [conversationId, stamp] of told) if (before.get(conversationId) !== stamp) yield { conversationId };
    }
  } finally {
    await nudges.return();
  }
}
