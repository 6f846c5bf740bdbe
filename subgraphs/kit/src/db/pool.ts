import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Viewer } from '../auth/viewer.ts';
import type { RoomName } from '../subgraph.ts';
import type { Tx } from './db.ts';
import { codeOf, isPassing, translated } from './errors.ts';
import { statementOf, types } from './rows.ts';
import { type Aftermath, begin, type Surroundings, send, Transaction } from './transaction.ts';

/** Transactions on pooled connections. All of it is retried when PostgreSQL chose this transaction to give way. */
export type Pool = {
  query<Row>(viewer: Viewer, room: RoomName | null, sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  transaction<Result>(
    viewer: Viewer,
    room: RoomName | null,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<{ result: Result; aftermath: Aftermath }>;
  /** A message without parameters, outside of every transaction of ours. */
  send(text: string): Promise<void>;
  close(): Promise<void>;
};

const retries = 3;

/** Seconds after which PostgreSQL ends what has run away, so that no lock is held by what nobody waits for any more. */
const limits = '-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s';

export function openPool(url: string, role: string | null, max: number, surroundings: Surroundings, log: Logger): Pool {
  const pool = new pg.Pool({
    // The role holds for the whole connection: even a statement outside of every transaction is bound by row-level security.
    connectionString: withOptions(url, role === null ? limits : `${limits} -c role=${role}`),
    max,
    types,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'liuke',
    // Statements are sent without waiting for the answers before them: opening, statement and commit of a read are then
    // one round trip.
    pipeline: true,
  } as pg.PoolConfig);
  // Its message and code alone: the error carries its client, and with it every statement that this has prepared.
  pool.on('error', (error) =>
    log.warn({ code: codeOf(error), reason: error.message }, 'an idle database connection was lost'),
  );
  // While it is lent out the pool does not listen: the statements in hand fail and tell, the event alone must not end the process.
  pool.on('connect', (client) => client.on('error', () => {}));

  const lent = async <Result>(
    use: (client: pg.PoolClient, broken: (error: unknown) => void) => Promise<Result>,
  ): Promise<Result> => {
    const client = await pool.connect();
    let fault: Error | undefined;
    try {
      return await use(client, (error) => {
        fault = error as Error;
      });
    } finally {
      client.release(fault);
    }
  };

  /** Opening, statement and commit in one go; a failed statement turns the commit into a rollback. */
  const query = <Row>(viewer: Viewer, room: RoomName | null, sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
    lent(async (client, broken) => {
      surroundings.begun(room);
      const [opened, answered, ended] = await Promise.allSettled([
        begin(client, viewer, surroundings.now()),
        send<Row>(client, sql, parameters, surroundings),
        client.query('commit'),
      ]);
      if (ended.status === 'rejected') broken(ended.reason);
      if (opened.status === 'rejected') throw translated(opened.reason, 'opening');
      if (answered.status === 'rejected') throw answered.reason;
      if (ended.status === 'rejected') throw translated(ended.reason, statementOf(sql).label);
      return answered.value;
    });

  const transaction: Pool['transaction'] = (viewer, room, work) =>
    lent(async (client, broken) => {
      surroundings.begun(room);
      const tx = new Transaction(client, viewer, room, surroundings);
      // Not awaited before the work: its first statement follows on the heels. Should the opening fail, nothing after it in
      // this transaction finds or keeps a row.
      const opened = begin(client, viewer, surroundings.now());
      opened.catch(() => {});
      try {
        const result = await work(tx);
        await opened;
        return { result, aftermath: await tx.commit() };
      } catch (error) {
        tx.end();
        await client.query('rollback').catch(broken);
        await opened.catch((reason: unknown) => {
          throw translated(reason, 'opening');
        });
        throw error;
      }
    });

  return {
    query: (viewer, room, sql, parameters) => retrying(() => query(viewer, room, sql, parameters)),
    transaction: (viewer, room, work) => retrying(() => transaction(viewer, room, work)),
    async send(text) {
      await pool.query(text);
    },
    close: () => pool.end(),
  };
}

async function retrying<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tried = 0; ; tried++) {
    try {
      return await run();
    } catch (error) {
      if (!isPassing(error) || tried >= retries) throw error;
      await wait(2 ** tried * 5 + Math.random() * 10);
    }
  }
}

/** The same address with options for each connection; those that it carries are kept. */
function withOptions(url: string, options: string): string {
  const address = new URL(url);
  address.searchParams.set('options', `${address.searchParams.get('options') ?? ''} ${options}`.trim());
  return address.href;
}
