import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The clients that Vite builds; their `dist` folders are served by the gateway and never committed. */
export const built = ['widget', 'console', 'shop', 'explorer'] as const;
export type BuiltClient = (typeof built)[number];

const folder = new URL('../clients/', import.meta.url);
export const distOf = (client: BuiltClient): string => new URL(`${client}/dist`, folder).pathname;
const markOf = (client: BuiltClient): string => `${distOf(client)}/.source`;

const sources = (directory: URL): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !['dist', 'node_modules'].includes(name) && !name.includes('.test.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? sources(new URL(`${entry.name}/`, directory)) : [new URL(entry.name, directory).pathname],
    );

/** One digest over a client's sources and the SDK's, so that an unchanged client is never built twice. */
const digest = (client: BuiltClient): string => {
  const hash = createHash('sha256');
  const files = [client, ...(client === 'shop' ? ['widget'] : []), 'sdk'].flatMap((name) =>
    sources(new URL(`${name}/`, folder)),
  );
  for (const file of files) hash.update(file.slice(folder.pathname.length)).update(readFileSync(file));
  return hash.digest('hex');
};

export const isStale = (client: BuiltClient): boolean =>
  !existsSync(markOf(client)) || readFileSync(markOf(client), 'utf8') !== digest(client);
export const stale = (): boolean => built.some(isStale);
export const markBuilt = (client: BuiltClient): void => writeFileSync(markOf(client), digest(client));
