import { type Db, type SessionState, seal, unseal, type Viewer } from '@liuke/kit';

export type UnsentText = { readonly text: string; readonly savedAt: Date };

/** Seconds for which an unsent text is kept: a weekend and the days around it. */
const kept = 7 * 86_400;

/** One place a person, so that a person's unsent texts are bounded, with one entry a conversation. */
const placeOf = ({ kind, id }: Viewer): string => `conversations:unsent:${kind}:${id}`;
const cellOf = ({ kind, id }: Viewer, conversationId: string): string =>
  `conversations.unsent:${kind}:${id}:${conversationId}`;

/** Sealed under the key of the customer whom it is for or from: with that key gone, no copy of it can be read. */
export const save = async (
  db: Db,
  state: SessionState,
  conversation: { readonly id: string; readonly customerId: string },
  text: string,
): Promise<UnsentText> => {
  const unsent = { text, savedAt: db.now() };
  const cell = cellOf(db.viewer, conversation.id);
  const sealed = await seal(db, conversation.customerId, cell, JSON.stringify(unsent));
  await state.put(db.viewer.workspaceId, placeOf(db.viewer), conversation.id, sealed, kept);
  return unsent;
};

export const read = async (db: Db, state: SessionState, conversationId: string): Promise<UnsentText | null> => {
  const sealed = await state.get(db.viewer.workspaceId, placeOf(db.viewer), conversationId);
  const opened = sealed && (await unseal(db, cellOf(db.viewer, conversationId), sealed));
  if (!opened) return null;
  const { text, savedAt } = JSON.parse(opened) as { text: string; savedAt: string };
  return { text, savedAt: new Date(savedAt) };
};

export const drop = ({ viewer }: Db, state: SessionState, conversationId: string): Promise<void> =>
  state.remove(viewer.workspaceId, placeOf(viewer), conversationId);
