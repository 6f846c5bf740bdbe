import type { SessionState } from '@liuke/kit';

export type Typist = { readonly senderKind: 'CUSTOMER' | 'AGENT' | 'BOT'; readonly senderId: string; readonly until: Date };

/** How many seconds one word of it lasts. */
const lapse = 8;

const placeOf = (conversationId: string): string => `conversations:typing:${conversationId}`;
const fieldOf = ({ senderKind, senderId }: Omit<Typist, 'until'>): string => `${senderKind} ${senderId}`;

/** Says that somebody is writing, or has stopped. Fault: UNAVAILABLE. */
export const say = async (
  state: SessionState,
  workspaceId: string,
  conversationId: string,
  typist: Omit<Typist, 'until'>,
  isTyping: boolean,
): Promise<void> => {
  const place = placeOf(conversationId);
  if (isTyping) await state.put(workspaceId, place, fieldOf(typist), Buffer.alloc(0), lapse);
  else await state.remove(workspaceId, place, fieldOf(typist));
};

/** Who is writing now; nobody where that cannot be known. */
export const now = async (state: SessionState, workspaceId: string, conversationId: string): Promise<Typist[]> => {
  const entries = await state.all(workspaceId, placeOf(conversationId)).catch(() => []);
  return entries
    .map(({ field, until }) => {
      const [senderKind, senderId] = field.split(' ') as [Typist['senderKind'], string];
      return { senderKind, senderId, until };
    })
    .sort((one, other) => (fieldOf(one) < fieldOf(other) ? -1 : 1));
};
