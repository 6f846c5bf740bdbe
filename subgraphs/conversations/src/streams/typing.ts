import { setTimeout as wait } from 'node:timers/promises';
import { type Db, fault, type Live, type SessionState } from '@liuke/kit';
import type { Typist } from '../state/typing.ts';
import * as typing from '../state/typing.ts';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';

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
  const nudges = live.nudges(db.viewer.workspaceId, topics.typing(conversationId));
  try {
    if (!(await conversations.markOf(db, conversationId))) throw fault('NOT_FOUND');
    return follow(db, state, nudges, conversationId);
  } catch (error) {
    await nudges.return();
    throw error;
  }
};

const keyOf = ({ senderKind, senderId }: Typist): string => `${senderKind} ${senderId}`;

async function* follow(
  db: Db,
  state: SessionState,
  nudges: AsyncGenerator<void, void, void>,
  conversationId: string,
): AsyncGenerator<Change, void, void> {
  let before = new Map<string, Typist>();
  let nudge = nudges.next();
  try {
    for (;;) {
      const first = await Promise.race([nudge, lapse(db, [...before.values()])]);
      if (first !== 'lapsed') {
        if (first.done) return;
        nudge = nudges.next();
      }
      const present = (await typing.now(state, db.viewer.workspaceId, conversationId)).filter(
        ({ senderId }) => senderId !== db.viewer.id,
      );
      const now = new Map(present.map((typist) => [keyOf(typist), typist]));
      for (const [key, typist] of before) if (!now.has(key)) yield { conversationId, typist, typing: false };
      for (const [key, typist] of now) if (!before.has(key)) yield { conversationId, typist, typing: true };
      before = now;
    }
  } finally {
    await nudges.return();
  }
}

/** Comes when the first of them falls silent; never where nobody writes. */
const lapse = async (db: Db, typists: readonly Typist[]): Promise<'lapsed'> => {
  const next = Math.min(...typists.map(({ until }) => until.getTime() - db.now().getTime()));
  if (!Number.isFinite(next)) return new Promise(() => {});
  return wait(Math.max(next, 0) + 1, 'lapsed' as const, { ref: false });
};
