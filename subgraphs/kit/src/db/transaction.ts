import type { EventName, Events } from '@liuke/schema/events';
import pg from 'pg';
import { steppedUp, type Viewer } from '../auth/viewer.ts';
import { sealedPayload } from '../events/sealed-payload.ts';
import type { Keyring } from '../sealing/keyring.ts';
import type { RoomName } from '../subgraph.ts';
import type { Tx } from './db.ts';
import { translated } from './errors.ts';
import { inOneWrite } from './one-write.ts';
import { statementOf, toObjects } from './rows.ts';

/** What a transaction needs of the process it runs in. */
export type Surroundings = {
  now(): Date;
  newId(): string;
  readonly keyring: Keyring;
  /** Names this process among those that said something: see the outbox's `said_by`. */
  readonly processId: string;
  observe(label: string, milliseconds: number): void;
  /** Told of every transaction as it begins. */
  begun(room: RoomName | null): void;
};

/** What a committed transaction leaves to do. */
export type Aftermath = { readonly said: number; readonly nudges: readonly string[] };

const quoted = (value: string): string => pg.escapeLiteral(value.replaceAll('\0', ''));

const settings = ['workspace', 'viewer_kind', 'viewer_id', 'session', 'stepped_up'];
const asViewer = {
  name: 'transaction.viewer',
  text: `-- transaction.viewer\nselect ${settings.map((name, index) => `set_config('liuke.${name}', $${index + 1}, true)`).join(', ')}`,
};

/**
 * Begins a transaction and sets the viewer by whom row-level security knows it, without waiting between the two: where the
 * begin failed, the settings hold for their own statement alone, and whatever follows sees nothing.
 */
export async function begin(client: pg.ClientBase, viewer: Viewer, now: Date): Promise<void> {
  const values = [viewer.workspaceId, viewer.kind, viewer.id, viewer.sessionId ?? '', steppedUp(viewer, now) ? 'on' : 'off'];
  inOneWrite(client);
  await Promise.all([
    client.query('begin'),
    client.query({ ...asViewer, values: values.map((value) => value.replaceAll('\0', '')) }),
  ]);
}

/** Sends one statement; awaiting is the caller's, so that several can be on their way at once. */
export async function send<Row>(
  client: pg.ClientBase,
  sql: string,
  parameters: readonly unknown[],
  { observe }: Pick<Surroundings, 'observe'>,
): Promise<Row[]> {
  const { label, prepared } = statementOf(sql);
  const begun = performance.now();
  const config: pg.QueryArrayConfig & { name?: string } = { text: sql, values: parameters as unknown[], rowMode: 'array' };
  if (prepared !== undefined) config.name = prepared;
  inOneWrite(client);
  try {
    const result = await client.query<unknown[]>(config);
    return toObjects(result.fields, result.rows) as Row[];
  } catch (error) {
    throw translated(error, label);
  } finally {
    observe(label, performance.now() - begun);
  }
}

type Said = { readonly id: string; readonly name: string; readonly key: string; payload: string };

export class Transaction implements Tx {
  readonly viewer: Viewer;
  readonly keyring: Keyring;
  readonly #client: pg.ClientBase;
  readonly #room: RoomName | null;
  readonly #surroundings: Surroundings;
  readonly #said: Said[] = [];
  readonly #nudges = new Set<string>();
  #ended = false;

  constructor(client: pg.ClientBase, viewer: Viewer, room: RoomName | null, surroundings: Surroundings) {
    this.#client = client;
    this.viewer = viewer;
    this.keyring = surroundings.keyring;
    this.#room = room;
    this.#surroundings = surroundings;
  }

  now(): Date {
    return this.#surroundings.now();
  }

  newId(): string {
    return this.#surroundings.newId();
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.#mustRun(statementOf(sql).label);
    return send<Row>(this.#client, sql, parameters, this.#surroundings);
  }

  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    this.#mustRun('transaction');
    return work(this);
  }

  /** Kept until the commit, with which it goes in one message: an event costs no round trip. */
  async say<Name extends EventName>(name: Name, event: Events[Name], key: string): Promise<void> {
    this.#mustRun(name);
    if (this.#room === null) throw new Error(`${name} was said on a Db that belongs to no room.`);
    if (this.viewer.workspaceId === '') throw new Error(`${name} was said by a viewer of no workspace.`);
    // Its place is taken before it is sealed: events go out in the order said.
    const said: Said = { id: this.newId(), name, key, payload: '' };
    this.#said.push(said);
    said.payload = await sealedPayload(this, said.id, name, event);
  }

  nudge(topic: string): void {
    this.#mustRun(topic);
    this.#nudges.add(topic);
  }

  /**
   * Writes what was said and commits, in one message. PostgreSQL answers the commit of a failed transaction with a
   * ROLLBACK and no error: a caller who swallowed a statement's error must not take that for kept.
   */
  async commit(): Promise<Aftermath> {
    this.#ended = true;
    if (this.#said.some(({ payload }) => payload === ''))
      throw new Error('An event was said and not awaited: it cannot be sealed after the commit.');
    const nudges = [...this.#nudges];
    const text = this.#said.length > 0 ? `${this.#outboxInsert(nudges)};commit` : 'commit';
    try {
      const answered = (await this.#client.query(text)) as pg.QueryResult | pg.QueryResult[];
      const last = Array.isArray(answered) ? answered.at(-1) : answered;
      if (last?.command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements had failed.');
    } catch (error) {
      throw translated(error, 'outbox.say');
    }
    return { said: this.#said.length, nudges };
  }

  /** After which nothing more can be done in it, also by work that nobody awaited. */
  end(): void {
    this.#ended = true;
  }

  #outboxInsert(nudges: readonly string[]): string {
    const workspace = quoted(this.viewer.workspaceId);
    const saidAt = quoted(this.now().toISOString());
    const saidBy = quoted(this.#surroundings.processId);
    const last = this.#said.length - 1;
    const rows = this.#said.map(({ id, name, key, payload }, index) => {
      const wakes = index === last && nudges.length > 0 ? `array[${nudges.map(quoted).join(',')}]` : `'{}'`;
      return `(${workspace},${quoted(id)},${quoted(name)},${quoted(key)},${quoted(payload)},${wakes},${saidBy},${saidAt})`;
    });
    const columns = 'workspace_id,id,name,key,payload,nudges,said_by,said_at';
    return `insert into ${this.#room}.outbox(${columns}) values ${rows.join(',')}`;
  }

  #mustRun(what: string): void {
    if (this.#ended) throw new Error(`${what} came after its transaction had ended: await everything within it.`);
  }
}
