import type { Db, Tx } from '@liuke/kit';

export type Typist = { readonly senderKind: 'CUSTOMER' | 'AGENT' | 'BOT'; readonly senderId: string; readonly until: Date };

export const say = async (tx: Tx, conversationId: string, { senderKind, senderId, until }: Typist): Promise<void> => {
  await tx.query(
    `-- typing.say
     insert into conversations.typing (workspace_id, conversation_id, sender_kind, sender_id, until)
     values ((select house.workspace()), $1, $2, $3, $4)
     on conflict (workspace_id, conversation_id, sender_kind, sender_id) do update set until = excluded.until`,
    [conversationId, senderKind, senderId, until],
  );
};

/** Takes it back; whatever else has lapsed in the conversation goes with it. */
export const stop = async (
  tx: Tx,
  conversationId: string,
  { senderKind, senderId }: Omit<Typist, 'until'>,
): Promise<void> => {
  await tx.query(
    `-- typing.stop
     delete from conversations.typing
     where conversation_id = $1 and (until <= $4 or (sender_kind = $2 and sender_id = $3))`,
    [conversationId, senderKind, senderId, tx.now()],
  );
};

/** Who is writing now. */
export const now = (db: Db, conversationId: string): Promise<Typist[]> =>
  db.query<Typist>(
    `-- typing.now
     select sender_kind, sender_id, until from conversations.typing where conversation_id = $1 and until > $2
     order by sender_kind, sender_id`,
    [conversationId, db.now()],
  );
