import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Who owns a server of ours. */
export const login = 'liuke';

/**
 * By a socket in the data folder where there is one: half of the kernel's work for a statement that loopback costs. Beside it the
 * server listens on loopback, for tools.
 */
export const addressOf = (password: string, port: number, database: string, dataDir: string): string => {
  const address = new URL(`postgres://${login}:${password}@127.0.0.1:${port}/${database}`);
  if (socketFits(dataDir)) address.searchParams.set('host', dataDir);
  return address.href;
};

/** A socket's path has 104 to 108 bytes, by system, the longest port included. */
export const socketFits = (dataDir: string): boolean =>
  process.platform !== 'win32' && !dataDir.includes('"') && Buffer.byteLength(join(dataDir, '.s.PGSQL.65535')) < 104;

/** Of a server that was killed; the next one has another port and would leave them lying. */
export const removeSockets = (dataDir: string): void => {
  for (const file of readdirSync(dataDir)) if (file.startsWith('.s.PGSQL.')) rmSync(join(dataDir, file), { force: true });
};
