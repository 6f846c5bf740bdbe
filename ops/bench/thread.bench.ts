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
} from '@liuke/kit';
import { agentViewer } from '@liuke/kit/testing';
import { pino } from 'pino';
import { newDatabase } from './new-database.ts';
import { median, percentile, record, table } from './report.ts';
import { writeArchive } from './thread/archive.ts';
import { type Questions, questionsTo } from './thread/questions.ts';

configure({ secret: 'a secret for measurements alone, over 32 bytes' });

const scales = [10_000, 1_000_000] as const;
const warmUp = 20;
const rounds = 200;

type Shelf = { readonly questions: Questions; readonly seconds: number; close(): Promise<void> };

/** A database of its own beside the other, with so many messages in it, and the room over it. */
const shelf = async (server: Postgres, messages: number): Promise<Shelf> => {
  const log = pino({ level: 'error' });
  const url = await newDatabase(server.url, `messages_${messages}`);
  await migrate(url, [migrationsOf('conversations')]);
  const live = memoryLive();
  const database = await openDatabase({ url, live, log });
  const workspaceId = crypto.randomUUID();
  const db = database.as(house('conversations', workspaceId), 'conversations');
  await saveWorkspace(database.as(house('bench', workspaceId)), { key: 'bench', name: 'Bench', settings: {} });
  const from = performance.now();
  const archive = await writeArchive(url, db, messages);
  const seconds = (performance.now() - from) / 1000;
  console.log(`${messages.toLocaleString('en')} messages written in ${seconds.toFixed(0)} s`);
  const room = await openRoom(conversations, { database, live, log });
  return {
    questions: questionsTo(room, agentViewer({ workspaceId, id: archive.agentId }), archive),
    seconds,
    close: async () => {
      await room.stop();
      await database.close();
    },
  };
};

/** Each question to each shelf in turn, so that what disturbs the machine disturbs both alike. */
const timesOf = async (what: string, shelves: readonly Shelf[]): Promise<number[][]> => {
  const times = shelves.map((): number[] => []);
  const rows = shelves.map(() => 0);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, { questions }] of shelves.entries()) {
      const from = performance.now();
      rows[index] = await questions[what]!(Math.abs(round));
      if (round >= 0) times[index]!.push(performance.now() - from);
    }
  }
  if (new Set(rows).size !== 1) throw new Error(`${what}: the shelves answered ${rows.join(' and ')} rows.`);
  return times;
};

/** An agent's questions to an archive of ten thousand messages and to one of a million. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-bench-'));
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: true });
  const shelves: Shelf[] = [];
  for (const messages of scales) shelves.push(await shelf(server, messages));
  const shown: Record<string, string>[] = [];
  for (const what of Object.keys(shelves[0]!.questions)) {
    const [small = [], large = []] = await timesOf(what, shelves);
    shown.push({
      question: what,
      '10,000: p50 ms': median(small).toFixed(2),
      '1,000,000: p50 ms': median(large).toFixed(2),
      ratio: (median(large) / median(small)).toFixed(2),
      '10,000: p99 ms': percentile(small, 0.99).toFixed(1),
      '1,000,000: p99 ms': percentile(large, 0.99).toFixed(1),
    });
  }
  const seconds = shelves.at(-1)!.seconds;
  for (const one of shelves) await one.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  record(
    'An archive of a million messages',
    `\`npm run bench -- thread\`: the conversations room asked as an agent by GraphQL, over two databases of one PostgreSQL (durable
commits), sealed and searchable as in production: 10,000 messages in 500 conversations, and 1,000,000 in 50,000 (written in
${seconds.toFixed(0)} s). ${rounds} times each question to both in turn, sent ones to 100 open conversations, history of 100. The rare word
stands in 40 messages of either, the common one in every eighth. Load and database on the same 2 cores.

${table(shown)}`,
  );
};
