import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../db/launcher.ts';

export type TestPostgres = {
  readonly url: string;
  readonly dataDir: string;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** On the same data; the port may be another one. */
  startAgain(): Promise<TestPostgres>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
};

/**
 * A PostgreSQL server of a test's own, for tests that stop it or kill it; and for the whole run, in global-setup.ts.
 * TEST_POSTGRES=package takes the npm package's, however many the system has.
 */
export async function testPostgres(durable = false): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-test-'));
  // Passable for the user that PostgreSQL runs as when we are root.
  chmodSync(folder, 0o711);
  return start(folder, durable);
}

async function start(folder: string, durable: boolean): Promise<TestPostgres> {
  const dataDir = join(folder, 'postgres');
  const binaries = process.env['TEST_POSTGRES'] === 'package' ? 'package' : 'anywhere';
  const server = await startPostgres({ dataDir, durable, binaries });
  return {
    url: server.url,
    dataDir,
    kill: () => server.kill(),
    startAgain: () => start(folder, durable),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
