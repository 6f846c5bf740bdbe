import type { Db, Live, SessionState } from '@liuke/kit';
import type { Typist } from '../state/typing.ts';
import * as typing from '../state/typing.ts';
import { topics } from '../topics.ts';
import { listen, nudgesAndLapses } from './listen.ts';

export type Change = { readonly conversationId: string; readonly typist: Typist; readonly typing: boolean };

/**
 * Who begins and stops writing, apart from the viewer: those who write now come first. Someone who says no more of it has
 * stopped when their word lapses, which no nudge tells: a timer does. Fault: NOT_FOUND.
 */
export const followTyping = async (
  db: Db,
  { live, state }: { readonly live: Live; readonly state: SessionState },
  conversationId: string,
): Promise<AsyncGenerator<Change, void, void>> => {
  const { nudges } = await listen(db, live, topics.typing(conversationId), conversationId);
  return follow(db, state, nudges, conversationId);
};

const keyOf = ({ senderKind, senderId }: Typist): string => `${senderKind} ${senderId}`;

async function* follow(
  db: Db,
  state: SessionState,
  nudges: AsyncGenerator<void, void, void>,
  conversationId: string,
): AsyncGenerator<Change, void, void> {
  let before = new Map<string, Typist>();
  const untilNext = () => Math.min(...[...before.values()].map(({ until }) => until.getTime() - db.now().getTime()));
  for await (const _ of nudgesAndLapses(nudges, untilNext)) {
    const present = (await typing.now(state, db.viewer.workspaceId, conversationId)).filter(
      ({ senderId }) => senderId !== db.viewer.id,
    );
    const now = new Map(present.map((typist) => [keyOf(typist), typist]));
    for (const [key, typist] of before) if (!now.has(key)) yield { conversationId, typist, typing: false };
    for (const [key, typist] of now) if (!before.has(key)) yield { conversationId, typist, typing: true };
    before = now;
  }
}
