import { type Db, macsOf, type Stretch } from '@liuke/kit';
import type { Message } from '../domain/message.ts';
import { wordsOf } from '../domain/words.ts';
import { columns, message as names } from './columns.ts';
import { opened, type SealedMessage } from './message-content.ts';

/**
 * The index holds keyed hashes of words, 96 bits each, so that neither the database nor a backup holds a word. Each carries the
 * last part of its workspace's id: the index then keeps each workspace's postings apart, as every other index does by its
 * first column. What this hides and what it does not: ops/decisions/026-searching-sealed-words.md.
 */
export const indexed = async (db: Db, text: string): Promise<string[]> => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const workspace = db.viewer.workspaceId.slice(-12);
  return (await macsOf(db, 'search', words)).map((mac) => `${workspace}:${mac.slice(0, 16)}`);
};

const lexeme = (word: string): string => `'${word}'`;

/** Messages in which every word of `text` occurs, newest first; none where it has no word. Forwards only. */
export const search = async (db: Db, text: string, { after, limit }: Stretch): Promise<Message[]> => {
  const words = await indexed(db, text);
  if (words.length === 0) return [];
  const rows = await db.query<SealedMessage>(
    `-- search.messages
     select ${columns('m', names)} from conversations.messages_with($1::tsquery, $2::uuid, $3) found
     join conversations.message m on m.conversation_id = found.conversation_id and m.seq = found.seq
     order by m.id desc`,
    [words.map(lexeme).join(' & '), after?.[0] ?? null, limit],
  );
  return opened(db, rows);
};
