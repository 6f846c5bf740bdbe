import type { EventName, Events } from '@liuke/schema/events';
import type { Viewer } from '../auth/viewer.ts';
import type { Keyring } from '../sealing/keyring.ts';

/**
 * The database as one viewer sees it: row-level security is set from `viewer` in every transaction. First argument of
 * every action and store function; a transaction *is* a Db.
 *
 * SQL begins with its name as a comment (`-- messages.append`): it names the prepared statement, the span and the slow
 * log. Parameters are `$1, $2 ...`; `jsonb` parameters are passed as objects, arrays as JavaScript arrays with a cast
 * (`$1::uuid[]`). Column names come back in camelCase; timestamptz as Date, date as the text
 * YYYY-MM-DD, int8 and numeric as number, bytea as Buffer. An array for a `jsonb` parameter is passed as its JSON text.
 *
 * A statement that fails ends its transaction: what catches the error and goes on meets a second one at the commit. Write
 * `on conflict do nothing` instead. Values that no column can hold (a malformed uuid, a null character) fail as the fault
 * BAD_USER_INPUT; others as PostgreSQL's error, with `code`, `constraint` and `statement`, the statement's name.
 */
export interface Db {
  readonly viewer: Viewer;
  /** The process's keys; used by `seal`, `unseal` and `macOf`, not by hand. */
  readonly keyring: Keyring;
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
   * one key are heard in the order said (use the conversation's id, or the customer's where there is none). Between transactions
   * that overlap the order is that of their commits: lock the row that the key names first. It is written with the commit.
   */
  say<Name extends EventName>(name: Name, event: Events[Name], key: string): Promise<void>;
  /**
   * Wakes live subscriptions on `topic` in every process once this transaction is committed: a hint to read again, never
   * data. If the process dies in between it is delivered by the relay, provided that the transaction also said something; else
   * it is lost. Waking twice must do no harm.
   */
  nudge(topic: string): void;
}
