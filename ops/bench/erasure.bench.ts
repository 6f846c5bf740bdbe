import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configure, house, Lifecycle, migrate, saveWorkspace, startPostgres } from '@liuke/kit';
import pg from 'pg';
import { pino } from 'pino';
import { eraseCustomer } from '../../subgraphs/privacy/src/actions/erase-customer.ts';
import { byIds } from '../../subgraphs/privacy/src/store/data-requests.ts';
import { openInside } from '../house.ts';
import { record, table } from './report.ts';
import { writeArchive } from './thread/archive.ts';

const messages = 100_000;
const others = 20_000;

/** What the other rooms keep of those messages, written from what conversations has: as many rows as the house itself would write. */
const rowsOfRooms = `
  insert into metrics.message (workspace_id, message_id, conversation_id, opening, customer_id, speaker, said_at)
    select m.workspace_id, m.id, m.conversation_id, 1, c.customer_id, m.sender_kind, m.created_at from conversations.message m
    join conversations.conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id;
  insert into metrics.conversation (workspace_id, conversation_id, opening, customer_id, channel, locale, status, started_at)
    select workspace_id, id, 1, customer_id, channel, locale, status, created_at from conversations.conversation;
  insert into routing.conversation (workspace_id, id, customer_id, channel, locale, closed)
    select workspace_id, id, customer_id, channel, locale, status = 'RESOLVED' from conversations.conversation;
  insert into intents.classification (workspace_id, message_id, conversation_id, customer_id, text, confidence, out_of_scope, decision,
      candidates, model_version, milliseconds, created_at)
    select m.workspace_id, m.id, m.conversation_id, c.customer_id, m.content, 0.9, false, 'ANSWER', '[]', '1', 1, m.created_at
    from conversations.message m
    join conversations.conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id where m.sender_kind = 'CUSTOMER';
  insert into knowledge.answer (workspace_id, message_id, conversation_id, customer_id, decision, found_at)
    select workspace_id, message_id, conversation_id, customer_id, 'ANSWER', created_at from intents.classification;`;

/** One customer with a hundred thousand messages is erased, in a house in which others have said something as well. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-bench-'));
  configure({ secret: 'a secret for measurements alone, over 32 bytes', keysUrl: pathToFileURL(join(folder, 'keys')).href });
  const log = pino({ level: 'error' });
  const lifecycle = new Lifecycle({ log });
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: true });
  await migrate(server.url);
  const inside = await openInside(lifecycle, { databaseUrl: server.url, redisUrl: null, log });
  const workspaceId = crypto.randomUUID();
  await saveWorkspace(inside.database.as(house('bench', workspaceId)), { key: 'bench', name: 'Bench', settings: {} });
  const db = inside.database.as(house('privacy', workspaceId), 'privacy');
  const [customerId] = (await writeArchive(server.url, db, messages, 1)).customerIds;
  await writeArchive(server.url, db, others);
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query(rowsOfRooms);
  await owner.query('vacuum (analyze)');

  const from = performance.now();
  const { id } = await eraseCustomer(db, customerId!, { viewer: db.viewer, ip: null });
  const unreadable = (performance.now() - from) / 1000;
  for (;;) {
    const request = (await byIds(db, [id])).get(id);
    if (request?.status === 'DONE') break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const done = (performance.now() - from) / 1000;
  const { rows } = await owner.query<{ room: string; rows: number }>(
    'select room, rows from privacy.data_request_answer where request_id = $1 order by rows desc',
    [id],
  );
  const left = await owner.query<{ messages: string }>('select count(*) as messages from conversations.message');
  if (Number(left.rows[0]!.messages) !== others) throw new Error('Not what the customer said is gone, or more than that.');
  await owner.end();
  await lifecycle.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  record(
    'Erasing a customer',
    `\`npm run bench -- erasure\`: one customer with ${messages.toLocaleString('en')} messages beside others with ${others.toLocaleString('en')}, all rooms in one process, durable commits.
From the request until every room has deleted and answered and the receipt is signed: **${done.toFixed(1)} s**; nothing of them could be opened
after **${unreadable.toFixed(2)} s**. Rows deleted:

${table(rows.map((answer) => ({ room: answer.room, rows: answer.rows.toLocaleString('en') })))}`,
  );
};
