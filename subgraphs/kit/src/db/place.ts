import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { mayEnter, type Runner } from './runner.ts';

/** Where root keeps what must not lie under a folder that is closed to PostgreSQL's user. */
const rootsPlace = '/var/lib/liuke';

/**
 * Where the data folder really lies. As oneself: where it was asked for. As root PostgreSQL runs as another user, who must get
 * through every folder above: the one that was named is opened to pass (not to list; what else lies in it is 0600), and under a
 * closed one further up (/root, a 0700 home) the data lies in /var/lib/liuke instead, under a name made from the path.
 */
export function placeFor(folder: string, runner: Runner): string {
  const dataDir = resolve(folder);
  const parent = dirname(dataDir);
  mkdirSync(parent, { recursive: true });
  if (!runner || mayEnter(runner, parent)) return dataDir;
  const { mode, uid } = statSync(parent);
  if (uid === process.getuid?.()) chmodSync(parent, (mode & 0o7777) | 0o011);
  if (mayEnter(runner, parent)) return dataDir;
  const name = `${basename(parent)}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  mkdirSync(rootsPlace, { recursive: true, mode: 0o711 });
  mkdirSync(join(rootsPlace, name), { recursive: true, mode: 0o711 });
  return join(rootsPlace, name, basename(dataDir));
}
