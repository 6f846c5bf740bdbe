import type { Db, Stretch } from '@liuke/kit';
import type { Message } from '../domain/message.ts';
import { wordsOf } from '../domain/words.ts';
import { columns, message as names } from './columns.ts';

/**
 * Words carry the last part of their workspace's id: the word index then holds each workspace's postings apart, as every
 * other index does by its first column.
 */
const ofWorkspace = (db: Db, text: string): string[] => {
  const workspace = db.viewer.workspaceId.slice(-12);
  return wordsOf(text).map((word) => `${workspace}:${word}`);
};

/** The words of a message as the index keeps them. */
export const indexed = (db: Db, text: string): string[] => ofWorkspace(db, text);

const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Messages in which every word of `text` occurs, newest first; none where it has no word. Forwards only. */
export const search = async (db: Db, text: string, { after, limit }: Stretch): Promise<Message[]> => {
  const words = ofWorkspace(db, text);
  if (words.length === 0) return [];
  return db.query<Message>(
    `-- search.messages
     select ${columns('m', names)} from conversations.messages_with($1::tsquery, $2::uuid, $3) found
     join conversations.message m on m.conversation_id = found.conversation_id and m.seq = found.seq
     order by m.id desc`,
    [words.map(lexeme).join(' & '), after?.[0] ?? null, limit],
  );
};
