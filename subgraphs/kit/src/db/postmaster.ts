import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const linesOf = (dataDir: string): string[] => {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** The running server of a data folder as its lock file names it; null when there is no such file. */
export function postmasterPid(dataDir: string): number | null {
  const pid = Number.parseInt(linesOf(dataDir)[0] ?? '', 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** The port that the server of a data folder listens on; null when none runs. */
export function portOf(dataDir: string): number | null {
  const port = Number.parseInt(linesOf(dataDir)[3] ?? '', 10);
  return statusOf(dataDir) === 'ready' && Number.isInteger(port) ? port : null;
}

/** What the server last wrote of itself in its lock file: `starting`, `ready`, `stopping`. */
export const statusOf = (dataDir: string): string => (linesOf(dataDir)[7] ?? '').trim();

/**
 * Waits for a server that is still shutting down after its house was ended, and removes the lock file of one that was
 * killed: process ids are given anew, in a container soon, and PostgreSQL would take a stranger's for its own.
 */
export async function clearOldPostmaster(dataDir: string): Promise<void> {
  const begun = Date.now();
  for (let pid = postmasterPid(dataDir); pid !== null; pid = postmasterPid(dataDir)) {
    if (!isServerOf(pid, dataDir)) {
      rmSync(join(dataDir, 'postmaster.pid'), { force: true });
      return;
    }
    // The shell between us needs a moment to see that the house is gone; one that stays ready belongs to another house.
    const waited = Date.now() - begun;
    if (statusOf(dataDir) === 'ready' && waited > 5_000) {
      throw new Error(
        `${dataDir} is in use by another house (PostgreSQL's process ${pid}): stop that one, or choose another data folder.`,
      );
    }
    if (waited > 90_000)
      throw new Error(
        `PostgreSQL's process ${pid} has been stopping on ${dataDir} for 90 seconds: end it, then start again.`,
      );
    await wait(20);
  }
}

function isServerOf(pid: number, dataDir: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (!existsSync('/proc/self/cwd')) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch (error) {
    // A process of another user shows its folder to root and itself only: a server of ours runs as ourselves.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT' && (error as NodeJS.ErrnoException).code !== 'EACCES';
  }
}
