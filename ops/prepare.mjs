import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Makes a fresh clone runnable; uses nothing that is not in Node itself. Installs when node_modules is absent or older than
 * the lock file's contents. Leaves the process with a sentence when it cannot.
 */
const root = new URL('..', import.meta.url);
const path = (file) => new URL(file, root).pathname;

export const run = (command, args, env = {}) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status === 0) return;
  console.error(`liuke: "${command} ${args.join(' ')}" did not succeed${error ? ` (${error.message})` : ''}.`);
  process.exit(1);
};

const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`liuke: needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
};

/** npm notes what it installed in node_modules/.package-lock.json: every package of the lock must stand there, same version. */
const installed = () => {
  const mark = path('node_modules/.package-lock.json');
  if (!existsSync(mark)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const present = packages(mark);
  return Object.entries(packages(path('package-lock.json'))).every(
    ([name, { version, optional, peer, link }]) =>
      name === '' || link || optional || peer || !name.includes('node_modules/') || present[name]?.version === version,
  );
};

export const prepare = () => {
  requireNode();
  if (installed()) return;
  console.log('liuke: installing (npm ci), once ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
};
