import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { houseSecret } from '@liuke/kit';
import { build } from 'vite';
import type { Shop, Step, Trigger } from './exactness.ts';
import type { Order, Report } from './router-process.ts';

const source = fileURLToPath(new URL('router-process.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));

export type Router = {
  /** Does all of it at once; rejects where something of it goes wrong, or the process ends meanwhile. */
  do(shop: Shop, todo: readonly (Step | Trigger)[]): Promise<void>;
  /** SIGKILL, whatever it is doing. Another process is on its way already. */
  kill(): Promise<void>;
  readonly alive: boolean;
};

export type Routers = {
  /** So many that are alive: the same ones as last time where nobody killed them. */
  ready(count: number): Promise<Router[]>;
  stop(): Promise<void>;
};

/** The program in one file: it starts in an eighth of a second of work, from its TypeScript in two. */
const bundle = async (folder: string): Promise<string> => {
  const ownAddress = {
    name: 'own-address',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      code.includes('import.meta.url')
        ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id.split('?')[0]!).href))
        : null,
  };
  await build({
    ...{ configFile: false, logLevel: 'error', root, plugins: [ownAddress] },
    // What starts slowly or, as the kit's own uuid, is not found from where the bundle lies goes in, without what nobody calls.
    ssr: { noExternal: [/^@liuke\//, 'uuid', 'lru-cache', 'graphql', 'graphql-scalars', 'tslib'] },
    build: {
      ...{ ssr: source, outDir: folder, emptyOutDir: false, target: 'node20', minify: true },
      rolldownOptions: { treeshake: { moduleSideEffects: false } },
    },
  });
  return join(folder, 'router-process.js');
};

const start = async (program: string, url: string): Promise<Router> => {
  // The same secret, or what one router seals no other opens.
  const env = { ...process.env, LIUKE_SECRET: houseSecret() };
  const child: ChildProcess = fork(program, [url], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [], env });
  const exited = once(child, 'exit');
  const open = new Map<number, (wrong: string | null) => void>();
  let complaint = '';
  let orders = 0;
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.on('message', ({ number, wrong }: Report) => {
    open.get(number)?.(wrong);
    open.delete(number);
  });
  child.on('exit', (code, signal) => {
    for (const settle of open.values()) settle(`The router ended (${signal ?? code}). ${complaint}`);
    open.clear();
  });
  const answered = (number: number): Promise<void> =>
    new Promise((resolve, reject) => {
      open.set(number, (wrong) => (wrong === null ? resolve() : reject(new Error(wrong))));
    });
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  await answered(0);
  return {
    do(shop, todo) {
      const number = ++orders;
      const done = answered(number);
      child.send({ number, shop, todo } satisfies Order, () => {});
      return done;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    get alive() {
      return alive();
    },
  };
};

/** Router processes kept warm: as many are starting as have been killed, so that nobody waits for a start. */
export const openRouters = async (url: string, spare: number): Promise<Routers> => {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'liuke-router-'));
  const program = await bundle(folder);
  let routers: { readonly opening: Promise<Router>; opened: Router | null }[] = [];
  const launch = (): void => {
    const one: (typeof routers)[number] = { opening: start(program, url), opened: null };
    one.opening.then(
      (router) => (one.opened = router),
      // Told by whoever waits for it.
      () => {},
    );
    routers.push(one);
  };
  return {
    async ready(count) {
      routers = routers.filter(({ opened }) => opened?.alive ?? true);
      while (routers.length < count + spare) launch();
      // Nobody waits for one that is starting while others are there.
      routers.sort((a, b) => Number(a.opened === null) - Number(b.opened === null));
      return Promise.all(routers.slice(0, count).map(({ opening }) => opening));
    },
    async stop() {
      for (const router of await Promise.allSettled(routers.map(({ opening }) => opening)))
        if (router.status === 'fulfilled') await router.value.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
