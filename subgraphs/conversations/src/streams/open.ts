import type { Db, Live, SessionState } from '@liuke/kit';
import { type OpenDevice, openDevices } from '../state/open-devices.ts';
import { topics } from '../topics.ts';
import { listen, nudgesAndLapses } from './listen.ts';

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
  const { nudges } = await listen(db, live, topics.open(conversationId), conversationId);
  return follow(db, state, nudges, conversationId);
};

async function* follow(
  db: Db,
  state: SessionState,
  nudges: AsyncGenerator<void, void, void>,
  id: string,
): AsyncGenerator<{ id: string }, void, void> {
  let seen: string | null = null;
  let open: readonly OpenDevice[] = [];
  const untilNext = () => Math.min(patience, ...open.map(({ until }) => until.getTime() - db.now().getTime()));
  for await (const _ of nudgesAndLapses(nudges, untilNext)) {
    open = await openDevices(db, state, id);
    const now = JSON.stringify(open.map(({ device }) => device).sort());
    if (now === seen) continue;
    seen = now;
    yield { id };
  }
}
