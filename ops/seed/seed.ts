import { house, memoryLive, nobody, openDatabase, plumbing, roomNames, saveWorkspace, workspaceByKey } from '@liuke/kit';
import type { Logger } from 'pino';
import { openRooms, type Rooms } from '../house.ts';
import { installRetailPack } from './intents.ts';
import { play } from './play.ts';
import type { SeedRooms } from './rooms.ts';
import { demoIdentitySecret, furnish } from './shop.ts';
import { stories } from './stories.ts';

const settings = (done: boolean) => ({ demo: true, seeded: done });

/** Waits until no outbox holds an event and no inbox one that is still to be heard. */
const quietOf = ({ database }: Rooms) => {
  const db = database.as(plumbing('seed'));
  const open = roomNames
    .map(
      (room) =>
        `select 1 from ${room}.outbox union all select 1 from ${room}.inbox where heard_at is null and dead_at is null`,
    )
    .join(' union all ');
  return async (): Promise<void> => {
    for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
      if ((await db.query(`-- seed.quiet\nselect 1 from (${open}) open limit 1`)).length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
};

/** The demo's set-up was ended half way: what stands there is neither believable nor repairable. */
export class SeedCutOff extends Error {
  constructor() {
    super('The demo was cut off while it was being set up. Empty the database and start again.');
  }
}

/** The demo workspace's id when it stands complete, null in an empty house. Throws SeedCutOff. */
const seededWorkspace = async (databaseUrl: string, log: Logger): Promise<string | null> => {
  const database = await openDatabase({ url: databaseUrl, live: memoryLive(), log, max: 1 });
  try {
    const workspace = await workspaceByKey(database.as(nobody), 'demo');
    if (workspace && workspace.settings['seeded'] !== true) throw new SeedCutOff();
    return workspace?.id ?? null;
  } finally {
    await database.close();
  }
};

/**
 * The demo shop, with its last days lived through at their own hours; nothing is done to a house that has it. Returns the
 * workspace's id.
 */
export const seedDemo = async (databaseUrl: string, log: Logger): Promise<string> => {
  const known = await seededWorkspace(databaseUrl, log);
  if (known !== null) return known;
  const today = new Date();
  let moment = new Date(today.getTime() - 7 * 86_400_000);
  const clock = {
    now: () => moment,
    set: (to: Date) => {
      moment = to;
    },
  };
  const rooms = await openRooms({ databaseUrl, log, clock });
  const workspaceId = rooms.database.as(nobody).newId();
  try {
    const seed: SeedRooms = { rooms: rooms.rooms, clock, workspaceId, quiet: quietOf(rooms) };
    const db = rooms.database.as(house('seed', workspaceId));
    const workspace = { key: 'demo', name: '松鼠小铺 Songshu', identitySecret: demoIdentitySecret };
    await saveWorkspace(db, { ...workspace, settings: settings(false) });
    await installRetailPack(rooms.database, workspaceId);
    const agentIds = await furnish(seed);
    await seed.quiet();
    for (const story of stories) await play(seed, story, agentIds, today);
    await saveWorkspace(db, { ...workspace, settings: settings(true) });
    return workspaceId;
  } finally {
    await rooms.stop();
  }
};
