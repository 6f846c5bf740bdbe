import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A Node process of the house, run from the checkout's root. `stop` is SIGTERM: it finishes what is in hand. */
export type NodeProcess = { readonly child: ChildProcess; stop(): Promise<void> };

export const startProcess = (
  file: string,
  env: Readonly<Record<string, string>>,
  /** A number: a file that is open for writing, which then gets both of its voices. */
  stdout: 'inherit' | 'ignore' | number = 'inherit',
): NodeProcess => {
  const child = spawn(process.execPath, ['--import', tsx, file], {
    cwd: root.pathname,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, typeof stdout === 'number' ? stdout : 'inherit'],
    // A Ctrl-C in the terminal reaches the parent alone, which ends its children in order.
    detached: true,
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    child,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await gone;
    },
  };
};

/** Resolves when `url` answers 200; fails after a minute or when the process is gone, naming it. */
export const untilReady = async (name: string, url: string, { child }: NodeProcess): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended before it was ready.`);
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not ready within a minute (${url}).`);
};
