import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { socketFits } from './address.ts';
import type { Binaries } from './binaries.ts';
import type { Postgres } from './launcher.ts';
import { postmasterPid, statusOf } from './postmaster.ts';
import { type Runner, spawnAs } from './runner.ts';

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

export function launch(dataDir: string, binaries: Binaries, runner: Runner, port: number, durable: boolean): ChildProcess {
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
export async function ready(dataDir: string, supervisor: ChildProcess): Promise<string | null> {
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

/** How the one that is ready is ended. */
export function handle(dataDir: string, supervisor: ChildProcess): Pick<Postgres, 'stop' | 'kill' | 'ended'> {
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
