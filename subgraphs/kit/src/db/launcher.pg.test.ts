import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { startPostgres } from './launcher.ts';
import { postmasterPid } from './postmaster.ts';

let folder: string;
let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liuke-launcher-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'postgres');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await eventually('PostgreSQL has ended', () => postmasterPid(dataDir) === null);
  rmSync(folder, { recursive: true, force: true });
});

/** A house of its own: a Node process that starts PostgreSQL and tells its address. */
async function houseProcess(): Promise<{ child: ChildProcess; url: string }> {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('./launcher.ts', import.meta.url).href)};
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = await new Promise<string>((told, failed) => {
    createInterface({ input: child.stdout! }).once('line', told);
    child.once('exit', (code) => failed(new Error(`The process ended with ${code}.`)));
  });
  return { child, url };
}

async function ask<Row>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
const alive = (pid: number): boolean => existsSync(`/proc/${pid}`) || isAlive(pid);
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('our own PostgreSQL', () => {
  it('writes nothing of what was stored into its log, also when a statement fails', async () => {
    const { url, stop } = await startPostgres({ dataDir, durable: false });
    await ask(url, 'create table kept (words text unique)', "insert into kept values ('call 13800138000')");
    await expect(ask(url, "insert into kept values ('call 13800138000')")).rejects.toThrow('duplicate key');
    await stop();
    const log = readFileSync(`${dataDir}.log`, 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('13800138000');
  });

  it('keeps what was acknowledged when the house is ended by SIGKILL, and is started again at once', async () => {
    const { child, url } = await houseProcess();
    await ask(url, 'create table kept (n int)', 'insert into kept values (1)');
    const first = postmasterPid(dataDir)!;
    child.kill('SIGKILL');
    const again = await houseProcess();
    expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(alive(first)).toBe(false);
    const second = postmasterPid(dataDir)!;
    again.child.kill('SIGKILL');
    await eventually('no process of it is left', () => !alive(second));
  });

  it('comes back after its own processes were killed', async () => {
    const first = await startPostgres({ dataDir, durable: true });
    await ask(first.url, 'create table kept (n int)', 'insert into kept values (1)');
    await first.kill();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);
    const second = await startPostgres({ dataDir, durable: true });
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  });

  it('takes no stranger for its old self when process ids are given anew', async () => {
    const first = await startPostgres({ dataDir, durable: false });
    await first.stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n1\n\n\n\nready   \n`);
    const second = await startPostgres({ dataDir, durable: false });
    expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  it('is not started twice on one folder', async () => {
    const first = await startPostgres({ dataDir, durable: false });
    await expect(startPostgres({ dataDir, durable: false })).rejects.toThrow('in use by another house');
    expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await first.stop();
  });

  it('is reached by a socket in its folder, which one that was killed leaves to its next start', async () => {
    const sockets = () => readdirSync(dataDir).filter((file) => file.startsWith('.s.PGSQL.'));
    const first = await startPostgres({ dataDir, durable: false });
    expect(new URL(first.url).searchParams.get('host')).toBe(dataDir);
    expect(await ask(first.url, 'select inet_client_addr() as address')).toEqual([{ address: null }]);
    const left = sockets();
    await first.kill();
    expect(sockets()).toEqual(left);
    const second = await startPostgres({ dataDir, durable: false });
    expect(sockets().filter((file) => left.includes(file))).toEqual([]);
    await second.stop();
    expect(sockets()).toEqual([]);
  });

  it('under a path that is too long for a socket is reached over loopback', async () => {
    const long = join(dirname(dataDir), 'deep'.repeat(25), 'postgres');
    const server = await startPostgres({ dataDir: long, durable: false });
    expect(new URL(server.url).searchParams.get('host')).toBe(null);
    expect(await ask(server.url, 'select host(inet_client_addr()) as address')).toEqual([{ address: '127.0.0.1' }]);
    await server.stop();
  });

  it('asks for a password, which only its owner can read', async () => {
    const server = await startPostgres({ dataDir, durable: false });
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    expect(decodeURIComponent(wrong.password)).toBe(readFileSync(`${dataDir}.password`, 'utf8'));
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('knows text beyond ASCII, which it would not with another locale', async () => {
    const server = await startPostgres({ dataDir, durable: false });
    const [row] = await ask<{ grams: string[] }>(
      server.url,
      'create extension pg_trgm',
      "select show_trgm('退款申请') as grams",
    );
    expect(row!.grams.length).toBeGreaterThan(0);
    await server.stop();
  });

  it("from the npm package serves as well as the system's", async () => {
    const server = await startPostgres({ dataDir, durable: false, binaries: 'package' });
    const [row] = await ask(server.url, 'show server_version');
    expect(row).toEqual({ server_version: server.version });
    await server.stop();
  });

  it('of a version that is not there is refused in one sentence', async () => {
    const server = await startPostgres({ dataDir, durable: false });
    await server.stop();
    const file = join(dataDir, 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '9\n');
    await expect(startPostgres({ dataDir, durable: false })).rejects.toThrow(
      'was made by PostgreSQL 9, which is not installed',
    );
    writeFileSync(file, version);
  });
});
