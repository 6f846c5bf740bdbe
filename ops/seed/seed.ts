import {
  house,
  Lifecycle,
  memoryLive,
  nobody,
  openDatabase,
  plumbing,
  roomNames,
  saveWorkspace,
  workspaceByKey,
} from '@liuke/kit';
import type { Logger } from 'pino';
import { openShopSystem } from '../demo/shop-system.ts';
import { type Inside, openInside } from '../house.ts';
import { installRetailPack } from './intents.ts';
import { play } from './play.ts';
import type { Clock, SeedRooms } from './rooms.ts';
import { demoIdentitySecret, furnish, issueDemoKey } from './shop.ts';
import { stories } from './stories.ts';

const settings = (done: boolean) => ({ demo: true, seeded: done });

/** Waits until no outbox holds an event, no inbox one that is still to be heard, and no dialogue waits for a fact. */
const quietOf = ({ database }: Inside) => {
  const db = database.as(plumbing('seed'));
  const open = roomNames
    .map(
      (room) =>
        `select 1 from ${room}.outbox union all select 1 from ${room}.inbox where heard_at is null and dead_at is null`,
    )
    .concat("select 1 from intents.schedule where kind = 'LOOKUP'")
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

/** Opens the rooms for the work of a seed, with a clock that it may set, and closes them again. */
const withRooms = async <Result>(
  { databaseUrl, log, begin }: { databaseUrl: string; log: Logger; begin: Date },
  work: (inside: Inside, clock: Clock, lifecycle: Lifecycle) => Promise<Result>,
): Promise<Result> => {
  let moment = begin;
  const clock: Clock = {
    now: () => moment,
    set: (to) => {
      moment = to;
    },
  };
  const lifecycle = new Lifecycle({ log });
  try {
    return await work(await openInside(lifecycle, { databaseUrl, redisUrl: null, log, clock }), clock, lifecycle);
  } finally {
    await lifecycle.stop();
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
  const begin = new Date(today.getTime() - 7 * 86_400_000);
  return withRooms({ databaseUrl, log, begin }, async (inside, clock, lifecycle) => {
    const { database, rooms } = inside;
    const workspaceId = database.as(nobody).newId();
    const seed: SeedRooms = { rooms, clock, workspaceId, quiet: quietOf(inside) };
    const db = database.as(house('seed', workspaceId));
    const workspace = { key: 'demo', name: '松鼠小铺 Songshu', identitySecret: demoIdentitySecret };
    await saveWorkspace(db, { ...workspace, settings: settings(false) });
    const intents = database.as(house('intents', workspaceId), 'intents');
    await openShopSystem(lifecycle, intents);
    await installRetailPack(intents);
    const agentIds = await furnish(seed);
    await seed.quiet();
    for (const story of stories) await play(seed, story, agentIds, today);
    await saveWorkspace(db, { ...workspace, settings: settings(true) });
    return workspaceId;
  });
};

/** A new API key of the demo's partner, who reads. Shown once. */
export const newDemoKey = (databaseUrl: string, log: Logger, workspaceId: string): Promise<string> =>
  withRooms({ databaseUrl, log, begin: new Date() }, ({ rooms }, clock) => issueDemoKey({ rooms, clock, workspaceId }));
