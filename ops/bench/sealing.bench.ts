import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import conversations from '@liuke/conversations';
import {
  configure,
  house,
  memoryLive,
  migrate,
  migrationsOf,
  openDatabase,
  openRoom,
  type Postgres,
  saveWorkspace,
  startPostgres,
  useSuite,
} from '@liuke/kit';
import { agentViewer } from '@liuke/kit/testing';
import { pino } from 'pino';
import { newDatabase } from './new-database.ts';
import { median, record, table } from './report.ts';
import { Unsealed } from './sealing/unsealed.ts';
import { writeArchive } from './thread/archive.ts';
import { questionsTo } from './thread/questions.ts';

configure({ secret: 'a secret for measurements alone, over 32 bytes' });

const ways = ['plain', 'AES-256-GCM', 'SM4-CTR, HMAC-SM3'] as const;
type Way = (typeof ways)[number];
const rounds = 41;
const perRound = 120;
const atOnce = 8;
/** Conversations are of people met before, as most are: their keys exist. */
const archived = 2_000;

type Desk = { send(round: number): Promise<unknown>; close(): Promise<void> };

const desk = async (server: Postgres, way: Way, at: number): Promise<Desk> => {
  const log = pino({ level: 'error' });
  const url = await newDatabase(server.url, `way_${at}`);
  await migrate(url, [migrationsOf('conversations')]);
  const live = memoryLive();
  const keys =
    way === 'plain'
      ? { keys: { keyring: (options: ConstructorParameters<typeof Unsealed>[0]) => new Unsealed(options) } }
      : {};
  const database = await openDatabase({ url, live, log, ...keys });
  const workspaceId = crypto.randomUUID();
  const db = database.as(house('conversations', workspaceId), 'conversations');
  await saveWorkspace(database.as(house('bench', workspaceId)), { key: 'bench', name: 'Bench', settings: {} });
  if (way.startsWith('SM4')) await db.transaction((tx) => useSuite(tx, 'SM4'));
  const archive = await writeArchive(url, db, archived);
  const room = await openRoom(conversations, { database, live, log });
  const questions = questionsTo(room, agentViewer({ workspaceId, id: archive.agentId }), archive);
  return {
    send: questions['sendMessage']!,
    close: async () => {
      await room.stop();
      await database.close();
    },
  };
};

/** Messages a second of one round, so many on their way at once. */
const rateOf = async ({ send }: Desk, round: number): Promise<number> => {
  let next = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (; next < perRound; ) await send(round * perRound + next++);
    }),
  );
  return perRound / ((performance.now() - from) / 1000);
};

/** sendMessage sealed by either suite, beside the same house that seals nothing. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-bench-'));
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: true });
  const desks: Desk[] = [];
  for (const [at, way] of ways.entries()) desks.push(await desk(server, way, at));
  const rates = ways.map((): number[] => []);
  for (let round = -4; round < rounds; round++) {
    // In turn, and each time another one first, so that what disturbs the machine disturbs all alike.
    for (let turn = 0; turn < desks.length; turn++) {
      const at = (turn + round + desks.length * 2) % desks.length;
      const rate = await rateOf(desks[at]!, Math.abs(round));
      if (round >= 0) rates[at]!.push(rate);
    }
  }
  for (const one of desks) await one.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  const [plain = []] = rates;
  const ratios = (at: number) => rates[at]!.map((rate, round) => rate / plain[round]!);
  record(
    'Sealing, through sendMessage',
    `\`npm run bench -- sealing\`: an agent's \`sendMessage\` by GraphQL into 100 open conversations of the conversations room, ${atOnce} on their way at
once, durable commits: message, search index, event and answer. ${rounds} rounds of ${perRound} messages each way in turn; a ratio is taken within a round.
Plain is the same house with a keyring that seals and hashes nothing, which no configuration reaches. Load and database on the same cores.

${table(
  ways.map((way, at) => ({
    way,
    'messages a second (median)': median(rates[at]!).toFixed(0),
    'beside plain (median of rounds)': median(ratios(at)).toFixed(3),
  })),
)}`,
  );
};
