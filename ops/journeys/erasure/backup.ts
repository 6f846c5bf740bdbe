import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, house, startPostgres, unsealAll } from '@liuke/kit';
import type { Scene } from './scene.ts';

/** The database as it lies on disk, without the pieces, which are kept elsewhere. The house is shut for it and opens again. */
export const takesABackup = async (scene: Scene): Promise<string> => {
  const place = await scene.place();
  await scene.shut();
  const backup = join(scene.folder, 'backup');
  mkdirSync(backup, { mode: 0o711 });
  cpSync(place, join(backup, 'postgres'), { recursive: true });
  cpSync(`${place}.password`, join(backup, 'postgres.password'));
  await scene.open();
  return backup;
};

/** A server of its own on the copy. */
export const restores = async (scene: Scene, backup: string): Promise<Database> => {
  const server = await scene.lifecycle.start(
    'backup',
    () => startPostgres({ dataDir: join(backup, 'postgres'), durable: false }),
    (postgres) => postgres.stop(),
  );
  return scene.withKeys(server.url);
};

/** What can be read of a customer's messages; null for one that cannot. */
export const messagesOf = async (
  database: Database,
  workspaceId: string,
  customerId: string,
): Promise<(string | null)[]> => {
  const db = database.as(house('test', workspaceId));
  const cells = await db.query<{ id: string; content: Buffer }>(
    `-- test.messages
     select m.id, m.content from conversations.message m
     join conversations.conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
     where c.customer_id = $1`,
    [customerId],
  );
  return unsealAll(
    db,
    cells.map(({ id, content }) => ({ place: `conversations.message:${id}`, sealed: content })),
  );
};
