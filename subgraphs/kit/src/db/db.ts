import type { EventName, Events } from '@liuke/schema/events';
import type { Viewer } from '../auth/viewer.ts';

/**
 * The database as one viewer sees it: row-level security is set from `viewer` in every transaction. First argument of
 * every action and store function; a transaction *is* a Db.
 *
 * SQL begins with its name as a comment (`-- messages.append`): it names the prepared statement, the span and the slow
 * log. Parameters are `$1, $2 ...`; `jsonb` parameters are passed as objects, arrays as JavaScript arrays with a cast
 * (`$1::uuid[]`). Column names come back in camelCase; timestamptz as Date, int8 and numeric as number, bytea as Buffer.
 */
export interface Db {
  readonly viewer: Viewer;
  /** The clock, so that tests can move it. Domain functions get its value, never the clock. */
  now(): Date;
  /** A new UUIDv7. */
  newId(): string;
  /** One statement, in the current transaction or else in one of its own. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs `work` in one transaction and returns its result; a throw rolls back. Within a transaction it joins that one.
   * Serialization failures and deadlocks (40001, 40P01) are retried three times, so `work` must have no other effect.
   */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
}

export interface Tx extends Db {
  /**
   * Tells the house a fact, in this transaction (outbox): kept if and only if the transaction is. `key` orders: events of
   * one key are heard in the order said (use the conversation's id, or the customer's where there is none).
   */
  say<Name extends EventName>(name: Name, event: Events[Name], key: string): Promise<void>;
  /**
   * Wakes live subscriptions on `topic` in every process once this transaction is committed: a hint to read again, never
   * data. Delivered again if the process dies in between, so waking twice must do no harm.
   */
  nudge(topic: string): void;
}
