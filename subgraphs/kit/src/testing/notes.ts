import { house } from '../auth/viewer.ts';
import type { Db } from '../db/db.ts';
import { fixtureDatabase } from './database.ts';

/** The fixture has one table of notes: `key` is whose it is. */
export const add = (on: Db, body: string, key = 'k') =>
  on.query<{ id: string }>(
    `-- notes.add
     insert into conversations.note (workspace_id, id, key, body, amount) values ($1, $2, $3, $4, 5000000000) returning id`,
    [on.viewer.workspaceId, on.newId(), key, body],
  );
export const bodies = async (on: Db, body: string): Promise<number> =>
  (await on.query('-- notes.byBody\nselect id from conversations.note where body = $1', [body])).length;

/** A database of the fixture's rooms, and the house's own view of the conversations of its workspace `demo`. */
export const notesDatabase = async () => {
  const t = await fixtureDatabase();
  return { t, db: t.as(house('conversations', t.workspace.id), 'conversations') };
};
