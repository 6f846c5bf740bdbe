import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { freePort, runningPostgres } from '@liuke/kit';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { untilReady } from './split/processes.ts';

const root = new URL('../', import.meta.url).pathname;
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const data = mkdtempSync(join(tmpdir(), 'liuke-lost-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('a house whose own PostgreSQL is killed says so in one sentence, and ends', async () => {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), LIUKE_DATA: data, LOG_LEVEL: 'fatal', DATABASE_URL: '', REDIS_URL: '' };
  const child = spawn(process.execPath, ['--import', tsx, 'ops/start.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [logged, said] = [text(child.stdout), text(child.stderr)];
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await untilReady('the house', `http://127.0.0.1:${port}/health/ready`, { child, stop: async () => {} });

  const client = new pg.Client({ connectionString: runningPostgres(join(data, 'postgres'))! });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ lines: string }>(`select pg_read_file('postmaster.pid') as lines`);
  process.kill(Number.parseInt(rows[0]!.lines, 10), 'SIGKILL');

  expect(await ended).toBe(1);
  expect(await said).toMatch(/^liuke: The house's PostgreSQL has ended by itself; .*start the house again\.$/m);
  expect(await logged).toMatch(/"level":"fatal".*"part":"postgres".*has ended by itself/);
}, 120_000);
