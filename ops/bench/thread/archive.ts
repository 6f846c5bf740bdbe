import { randomUUID } from 'node:crypto';
import { type Db, seal } from '@liuke/kit';
import pg from 'pg';
import { contentOf, placeOf } from '../../../subgraphs/conversations/src/store/message-content.ts';
import { indexed } from '../../../subgraphs/conversations/src/store/search.ts';
import { textAt } from './words.ts';

/** How the messages are spread: threads of twenty, five threads a customer, the newest of each customer still open. */
const perThread = 20;
const threadsPerCustomer = 5;
/** Rows a statement. */
const batch = 2_000;

export type Archive = {
  readonly messages: number;
  /** Open conversations, all in this agent's hands. */
  readonly open: readonly string[];
  /** Any conversations, open or not. */
  readonly some: readonly string[];
  readonly customerIds: readonly string[];
  readonly agentId: string;
};

type Thread = { readonly id: string; readonly customerId: string; readonly open: boolean; readonly at: Date };

/**
 * A shop's history, sealed and indexed by the room's own code and written by bulk statements as the database's owner: the same
 * rows that as many calls of `sendMessage` would have left.
 */
export const writeArchive = async (
  ownerUrl: string,
  db: Db,
  messages: number,
  people = messages / perThread / threadsPerCustomer,
): Promise<Archive> => {
  const agentId = randomUUID();
  const threads = threadsOf(db, messages / perThread, people);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await writeCustomers(owner, db, threads);
    await writeThreads(owner, db, threads, agentId);
    for (let from = 0; from < threads.length; from += batch / perThread)
      await writeMessages(owner, db, threads.slice(from, from + batch / perThread), from * perThread, messages);
    await owner.query('vacuum (analyze)');
  } finally {
    await owner.end();
  }
  const spread = (of: readonly Thread[], most: number): string[] =>
    of.filter((_, at) => at % Math.max(1, Math.floor(of.length / most)) === 0).map(({ id }) => id);
  const open = threads.filter((thread) => thread.open);
  const customerIds = [...new Set(threads.map(({ customerId }) => customerId))];
  return { messages, agentId, open: spread(open, 100), some: spread(threads, 100), customerIds };
};

const threadsOf = (db: Db, count: number, people: number): Thread[] => {
  const customers = Array.from({ length: people }, () => db.newId());
  const begun = db.now().getTime() - count * 60_000;
  return Array.from({ length: count }, (_, at) => ({
    id: db.newId(),
    customerId: customers[at % customers.length]!,
    open: at >= count - customers.length,
    at: new Date(begun + at * 60_000),
  }));
};

const writeCustomers = async (owner: pg.Client, db: Db, threads: readonly Thread[]): Promise<void> => {
  await owner.query(
    `insert into conversations.customer (workspace_id, id, locale, created_at, updated_at)
     select $1, id, 'zh-CN', $3, $3 from unnest($2::uuid[]) id`,
    [db.viewer.workspaceId, [...new Set(threads.map(({ customerId }) => customerId))], db.now()],
  );
};

const writeThreads = async (owner: pg.Client, db: Db, threads: readonly Thread[], agentId: string): Promise<void> => {
  await owner.query(
    `insert into conversations.conversation (workspace_id, id, customer_id, status, channel, channels, locale, last_seq,
       customer_read_seq, staff_read_seq, assignee_id, human_spoke, opened_at, created_at, updated_at, resolved_at)
     select $1, id, customer_id, case when open then 'ASSIGNED' else 'RESOLVED' end, 'WEB', '{WEB}', 'zh-CN', $2::int,
       $2::int, $2::int - 1, $3::uuid, true, at, at, at + interval '20 seconds', case when not open then at + interval '1 hour' end
     from unnest($4::uuid[], $5::uuid[], $6::boolean[], $7::timestamptz[]) one (id, customer_id, open, at)`,
    [
      db.viewer.workspaceId,
      perThread,
      agentId,
      threads.map(({ id }) => id),
      threads.map(({ customerId }) => customerId),
      threads.map(({ open }) => open),
      threads.map(({ at }) => at),
    ],
  );
};

const writeMessages = async (
  owner: pg.Client,
  db: Db,
  threads: readonly Thread[],
  before: number,
  messages: number,
): Promise<void> => {
  const said = threads.flatMap((thread, nth) =>
    Array.from({ length: perThread }, (_, at) => {
      const text = textAt(before + nth * perThread + at, messages);
      return { thread, seq: at + 1, id: db.newId(), text, at: new Date(thread.at.getTime() + at * 1000) };
    }),
  );
  const sealed = await Promise.all(
    said.map(({ thread, id, text }) =>
      seal(db, thread.customerId, placeOf(id), contentOf({ body: text, masked: text, buttons: [] })),
    ),
  );
  const words = await Promise.all(said.map(({ text }) => indexed(db, text)));
  await owner.query(
    `insert into conversations.message (workspace_id, conversation_id, seq, id, kind, sender_kind, channel, content, words, created_at)
     select $1, conversation_id, seq, id, 'TEXT', case when seq % 2 = 1 then 'CUSTOMER' else 'BOT' end, 'WEB', content,
       array_to_tsvector(string_to_array(words, ' ')), at
     from unnest($2::uuid[], $3::int[], $4::uuid[], $5::bytea[], $6::text[], $7::timestamptz[])
       one (conversation_id, seq, id, content, words, at)`,
    [
      db.viewer.workspaceId,
      said.map(({ thread }) => thread.id),
      said.map(({ seq }) => seq),
      said.map(({ id }) => id),
      sealed,
      words.map((all) => all.join(' ')),
      said.map(({ at }) => at),
    ],
  );
};
