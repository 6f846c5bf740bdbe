import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.ts';
import { addressOf, removeSockets } from './address.ts';
import { findBinaries, type Origin } from './binaries.ts';
import { ensureCluster, prepareFolder } from './cluster.ts';
import { placeFor } from './place.ts';
import { clearOldPostmaster, portOf } from './postmaster.ts';
import { chooseRunner } from './runner.ts';
import { handle, launch, ready } from './supervised.ts';

export type Postgres = {
  /** Of the database `liuke`; the login owns the server. */
  readonly url: string;
  readonly version: string;
  /** Where it writes what it has to say. */
  readonly logFile: string;
  /** Ends sessions, writes a checkpoint and resolves when the last process is gone. */
  stop(): Promise<void>;
  /** As a power cut would: for tests. */
  kill(): Promise<void>;
  /** Resolves when it has ended, for whatever reason: nothing starts it again. */
  readonly ended: Promise<void>;
};

export type PostgresOptions = {
  /** Made if it does not exist; its parent keeps the password file (0600) and the log beside it. */
  readonly dataDir: string;
  /** False gives up safety against a crash for speed: tests only. */
  readonly durable: boolean;
  readonly binaries?: Origin;
};

/**
 * A real PostgreSQL of our own on a free loopback port, bound to the life of this process: a shell stands between the two,
 * holding a pipe to us, and stops PostgreSQL when the pipe closes, also where we are ended by SIGKILL.
 */
export async function startPostgres({ dataDir: folder, durable, binaries: origin }: PostgresOptions): Promise<Postgres> {
  const runner = chooseRunner();
  const dataDir = placeFor(folder, runner);
  prepareFolder(dataDir, runner);
  const binaries = findBinaries(dataDir, runner, origin);
  const password = await ensureCluster(dataDir, binaries, runner, durable);
  for (let attempt = 1; ; attempt++) {
    await clearOldPostmaster(dataDir);
    removeSockets(dataDir);
    const port = await freePort();
    const supervisor = launch(dataDir, binaries, runner, port, durable);
    const trouble = await ready(dataDir, supervisor);
    if (trouble === null) {
      await ensureDatabase(addressOf(password, port, 'postgres', dataDir));
      const url = addressOf(password, port, 'liuke', dataDir);
      return { url, version: binaries.version, logFile: `${dataDir}.log`, ...handle(dataDir, supervisor) };
    }
    // A port taken in between, or the last processes of one that was killed still leaving its shared memory.
    const passing = /already in use|still in use|could not bind|lock file/i.test(trouble);
    if (!passing || attempt >= 20) throw new Error(`PostgreSQL ${binaries.version} did not start on ${dataDir}: ${trouble}`);
    await wait(250);
  }
}

/**
 * The server that a running house has started on this folder, as a login's address; null where none runs. For an operator's
 * command beside the house.
 */
export function runningPostgres(folder: string): string | null {
  const dataDir = placeFor(folder, chooseRunner());
  const port = portOf(dataDir);
  if (port === null) return null;
  return addressOf(readFileSync(`${dataDir}.password`, 'utf8').trim(), port, 'liuke', dataDir);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'liuke'");
    if (rowCount === 0) await client.query('create database liuke');
  } finally {
    await client.end();
  }
}
