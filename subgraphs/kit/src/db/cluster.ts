import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { login } from './address.ts';
import { type Binaries, majorOf } from './binaries.ts';
import { type Runner, spawnAs } from './runner.ts';

/** The folder, and all that is in it, belongs to whoever runs PostgreSQL. */
export function prepareFolder(dataDir: string, runner: Runner): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (runner) spawnSync('chown', ['-R', `${runner.uid}:${runner.gid}`, dataDir]);
}

/** Makes the cluster if there is none; resolves to the login's password. A loopback port is open to every user of the machine, hence the password. */
export async function ensureCluster(dataDir: string, binaries: Binaries, runner: Runner, durable: boolean): Promise<string> {
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
