import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.ts';
import { type Binaries, findBinaries, majorOf, type Origin } from './binaries.ts';
import { placeFor } from './place.ts';
import { clearOldPostmaster, portOf, postmasterPid, statusOf } from './postmaster.ts';
import { chooseRunner, type Runner, spawnAs } from './runner.ts';

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

const login = 'liuke';

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

/**
 * By a socket in the data folder where there is one: half of the kernel's work for a statement that loopback costs. Beside it the
 * server listens on loopback, for tools.
 */
const addressOf = (password: string, port: number, database: string, dataDir: string): string => {
  const address = new URL(`postgres://${login}:${password}@127.0.0.1:${port}/${database}`);
  if (socketFits(dataDir)) address.searchParams.set('host', dataDir);
  return address.href;
};

/** A socket's path has 104 to 108 bytes, by system, the longest port included. */
const socketFits = (dataDir: string): boolean =>
  process.platform !== 'win32' && !dataDir.includes('"') && Buffer.byteLength(join(dataDir, '.s.PGSQL.65535')) < 104;

/** Of a server that was killed; the next one has another port and would leave them lying. */
const removeSockets = (dataDir: string): void => {
  for (const file of readdirSync(dataDir)) if (file.startsWith('.s.PGSQL.')) rmSync(join(dataDir, file), { force: true });
};

function prepareFolder(dataDir: string, runner: Runner): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (runner) spawnSync('chown', ['-R', `${runner.uid}:${runner.gid}`, dataDir]);
}

/** Makes the cluster if there is none. A loopback port is open to every user of the machine, hence the password. */
async function ensureCluster(dataDir: string, binaries: Binaries, runner: Runner, durable: boolean): Promise<string> {
  const passwordFile = `${dataDir}.password`;
  if (majorOf(dataDir) !== null) {
    if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
    throw new Error(
      `${passwordFile} is missing, without which ${dataDir} cannot be opened: put it back, or remove both to begin anew.`,
    );
  }
  // An initdb that was cut off leaves a folder without PG_VERSION or, at the worst, half a cluster: begin again.
  rmSync(dataDir, { recursive: true, force: true });
  prepareFolder(dataDir, runner);
  const password = randomBytes(24).toString('base64url');
  const forInitdb = `${dataDir}.initdb-${process.pid}`;
  writeFileSync(forInitdb, password, { mode: 0o600 });
  if (runner) chownSync(forInitdb, runner.uid, runner.gid);
  try {
    const options = [
      '-D',
      dataDir,
      '-U',
      login,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--pwfile=${forInitdb}`,
    ];
    await run(join(binaries.folder, 'initdb'), durable ? options : [...options, '--no-sync'], runner);
  } finally {
    rmSync(forInitdb, { force: true });
  }
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  return password;
}

function run(program: string, args: readonly string[], runner: Runner): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { ...spawnAs(runner), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${program} failed: ${said.trim()}`))));
  });
}

/*
 * $! is postgres. The watcher reads the pipe to us, which carries nothing and ends with us; SIGINT is PostgreSQL's fast
 * shutdown. When postgres ends by itself, so does the shell, taking the watcher along.
 */
const supervise = `
exec 3<&0
"$@" 3<&- </dev/null &
postgres=$!
(while read -r _ <&3; do :; done; kill -INT $postgres 2>/dev/null) &
watcher=$!
exec 3<&-
wait $postgres
kill $watcher 2>/dev/null
`;

const volatile = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
  '-c',
  'max_connections=300',
];

function launch(dataDir: string, binaries: Binaries, runner: Runner, port: number, durable: boolean): ChildProcess {
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${socketFits(dataDir) ? `"${dataDir}"` : ''}`,
    '-c',
    'unix_socket_permissions=0700',
    '-c',
    'timezone=UTC',
    '-c',
    'jit=off',
    // A failed statement would be written down with its values, and its detail quotes rows: neither belongs in a log.
    '-c',
    'log_min_error_statement=panic',
    '-c',
    'log_error_verbosity=terse',
  ];
  const program = [
    join(binaries.folder, 'postgres'),
    '-D',
    dataDir,
    '-p',
    String(port),
    ...settings,
    ...(durable ? [] : volatile),
  ];
  const log = openSync(`${dataDir}.log`, 'w', 0o600);
  // Detached: a Ctrl-C in our terminal reaches us alone, and we end PostgreSQL when we have finished.
  const options = { ...spawnAs(runner), detached: true, stdio: ['pipe', log, log] as ['pipe', number, number] };
  const supervisor = spawn('/bin/sh', ['-c', supervise, 'sh', ...program], options);
  closeSync(log);
  supervisor.unref();
  (supervisor.stdin as unknown as { unref(): void }).unref();
  supervisor.stdin?.on('error', () => {});
  return supervisor;
}

/** Null when it takes connections, else the end of its log. */
async function ready(dataDir: string, supervisor: ChildProcess): Promise<string | null> {
  const deadline = Date.now() + 60_000;
  while (supervisor.exitCode === null && supervisor.signalCode === null) {
    if (statusOf(dataDir) === 'ready') return null;
    if (Date.now() > deadline) {
      supervisor.stdin?.end();
      return 'it was not ready after 60 seconds';
    }
    await wait(5);
  }
  return readFileSync(`${dataDir}.log`, 'utf8').trim().split('\n').slice(-6).join('\n');
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

function handle(dataDir: string, supervisor: ChildProcess): Pick<Postgres, 'stop' | 'kill' | 'ended'> {
  const gone = new Promise<void>((done) => {
    supervisor.once('exit', () => done());
  });
  const running = (): boolean => supervisor.exitCode === null && supervisor.signalCode === null;
  return {
    ended: gone,
    async stop() {
      if (!running()) return;
      supervisor.ref();
      supervisor.stdin?.end();
      await gone;
    },
    async kill() {
      const pid = postmasterPid(dataDir);
      supervisor.ref();
      if (pid !== null && running()) process.kill(pid, 'SIGKILL');
      if (running()) await gone;
    },
  };
}
