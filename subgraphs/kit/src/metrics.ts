import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { plumbing } from './auth/viewer.ts';
import type { Database } from './db/database.ts';
import type { RoomName } from './subgraph.ts';

/** What a process measures of itself, in Prometheus' terms. Labels are names of ours, never a caller's data. */
export interface Metrics {
  readonly registry: Registry;
  /** One answered request of a subgraph. */
  answered(room: RoomName, seconds: number, failed: boolean): void;
  /** One statement sent, by its name in the SQL. */
  statement(label: string, milliseconds: number): void;
  /** One transaction begun; null: it is no room's. */
  transaction(room: RoomName | null): void;
  /** What came of one try to hand a letter (a code by text message or e-mail) to its provider. */
  letter(channel: 'SMS' | 'EMAIL', outcome: 'sent' | 'retried' | 'given_up'): void;
  /** From now on every scrape asks the database how deep the rooms' outboxes and inboxes are. */
  watch(database: Database, rooms: readonly RoomName[]): void;
  text(): Promise<string>;
}

export const openMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'liuke_' });
  const requests = new Histogram({
    name: 'liuke_subgraph_request_seconds',
    help: 'Time to answer one request of the gateway.',
    labelNames: ['room', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const statements = new Histogram({
    name: 'liuke_statement_seconds',
    help: 'Time from sending a statement to its answer, by the name in its SQL.',
    labelNames: ['statement'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5],
    registers,
  });
  const transactions = new Counter({
    name: 'liuke_transactions_total',
    help: 'Database transactions begun, by the room that they are of.',
    labelNames: ['room'],
    registers,
  });
  const letters = new Counter({
    name: 'liuke_letters_total',
    help: 'Tries to hand codes to their providers, by channel and what came of them (sent, retried, given_up).',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const unwatched = new Counter({
    name: 'liuke_watch_failures_total',
    help: 'Scrapes that could not ask the database for the depths.',
    registers,
  });
  return {
    registry,
    answered: (room, seconds, failed) => requests.observe({ room, outcome: failed ? 'failed' : 'answered' }, seconds),
    statement: (label, milliseconds) => statements.observe({ statement: label }, milliseconds / 1000),
    transaction: (room) => transactions.inc({ room: room ?? 'house' }),
    letter: (channel, outcome) => letters.inc({ channel, outcome }),
    watch(database, rooms) {
      let asked: Promise<readonly Depths[]> | null = null;
      // A scrape collects the three gauges at once: they share one statement.
      const ask = (): Promise<readonly Depths[]> => {
        asked ??= depths(database, rooms)
          .catch(() => {
            unwatched.inc();
            return [];
          })
          .finally(() => {
            asked = null;
          });
        return asked;
      };
      for (const [name, help, what] of depthGauges) {
        const gauge: Gauge = new Gauge({
          name,
          help,
          labelNames: ['room'],
          registers,
          collect: async () => {
            for (const row of await ask()) gauge.set({ room: row.room }, row[what]);
          },
        });
      }
    },
    text: () => registry.metrics(),
  };
};

const depthGauges = [
  ['liuke_outbox_depth', 'Events said and not yet taken by the bus.', 'outbox'],
  ['liuke_inbox_waiting', 'Events that wait for their next try.', 'waiting'],
  ['liuke_dead_letters', 'Events given up, until an operator decides.', 'dead'],
] as const;

type Depths = { readonly room: RoomName; readonly outbox: number; readonly waiting: number; readonly dead: number };

const depths = (database: Database, rooms: readonly RoomName[]): Promise<Depths[]> =>
  database.as(plumbing('metrics')).query<Depths>(`-- metrics.depths
    ${rooms
      .map(
        (room) => `select '${room}' as room, (select count(*) from ${room}.outbox) as outbox,
          (select count(*) from ${room}.inbox where heard_at is null and dead_at is null) as waiting,
          (select count(*) from ${room}.inbox where dead_at is not null) as dead`,
      )
      .join(' union all ')}`);
