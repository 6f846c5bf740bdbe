import { execFileSync, spawnSync } from 'node:child_process';

/** The user PostgreSQL runs as: it refuses to run as root. `null` is oneself. */
export type Runner = { readonly uid: number; readonly gid: number; readonly name: string } | null;

/** Oneself, or for root an unprivileged user that exists already. */
export function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const uid = Number(execFileSync('id', ['-u', name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      const gid = Number(execFileSync('id', ['-g', name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid, gid, name };
    } catch {
      // There is no such user: the next.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user postgres or nobody: start as an ordinary user, or set DATABASE_URL.',
  );
}

/** What spawn needs to run a program as that user, in a folder that every user may stand in. */
export const spawnAs = (runner: Runner): { cwd: string; uid?: number; gid?: number } =>
  runner ? { cwd: '/', uid: runner.uid, gid: runner.gid } : { cwd: '/' };

const may = (runner: Runner, test: '-r' | '-x' | '-w', path: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', test, path], spawnAs(runner)).status === 0;

export const mayRead = (runner: Runner, path: string): boolean => may(runner, '-r', path);
export const mayEnter = (runner: Runner, path: string): boolean => may(runner, '-x', path);
