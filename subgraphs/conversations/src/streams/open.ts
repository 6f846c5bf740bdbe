import { setTimeout as wait } from 'node:timers/promises';
import { type Db, fault, type Live, type SessionState } from '@liuke/kit';
import { type OpenDevice, openDevices } from '../state/open-devices.ts';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';

/** Looked at again after so many milliseconds at the latest: an open window says so again without a nudge. */
const patience = 30_000;

/**
 * The conversation's id, at once and each time another device has it open, or one has it open no longer. A window whose process was
 * killed closes when its word lapses, which no nudge tells: a timer does. Fault: NOT_FOUND.
 */
export const followOpen = async (
  db: Db,
  { live, state }: { readonly live: Live; readonly state: SessionState },
  conversationId: string,
): Promise<AsyncGenerator<{ id: string }, void, void>> => {
  const nudges = live.nudges(db.viewer.workspaceId, topics.open(conversationId));
  try {
    if (!(await conversations.markOf(db, conversationId))) throw fault('NOT_FOUND');
    return follow(db, state, nudges, conversationId);
  } catch (error) {
    await nudges.return();
    throw error;
  }
};

async function* follow(
  db: Db,
  state: SessionState,
  nudges: AsyncGenerator<void, void, void>,
  id: string,
): AsyncGenerator<{ id: string }, void, void> {
  let seen: string | null = null;
  let open: readonly OpenDevice[] = [];
  let nudge = nudges.next();
  try {
    for (;;) {
      const waiting = new AbortController();
      const first = await Promise.race([nudge, lapse(db, open, waiting.signal)]).finally(() => waiting.abort());
      if (first !== 'lapsed') {
        if (first.done) return;
        nudge = nudges.next();
      }
      open = await openDevices(db, state, id);
      const now = JSON.stringify(open.map(({ device }) => device).sort());
      if (now === seen) continue;
      seen = now;
      yield { id };
    }
  } finally {
    await nudges.return();
  }
}

/** Comes when the first of them may have closed. */
const lapse = (db: Db, open: readonly OpenDevice[], signal: AbortSignal): Promise<'lapsed'> => {
  const next = Math.min(patience, ...open.map(({ until }) => until.getTime() - db.now().getTime()));
  return wait(Math.max(next, 0) + 1, 'lapsed' as const, { ref: false, signal });
};
