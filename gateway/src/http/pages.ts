import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A built web page: `dir` is served below `prefix`, which has no slash at its end; its index.html behind one, to which the prefix alone leads. */
export type Mount = { readonly prefix: string; readonly dir: string };

/** Where the explorer's assets lie; its pages are built with this base. */
const explorerPrefix = '/explorer';

/** Mounts what is built; the mounts stand beside the API and never before it. */
export const pages = async (
  app: FastifyInstance,
  statics: readonly Mount[],
  explorerDir: string | undefined,
): Promise<void> => {
  const mounts = explorerDir === undefined ? statics : [...statics, { prefix: explorerPrefix, dir: explorerDir }];
  for (const [index, { prefix, dir }] of mounts.entries()) {
    await app.register(fastifyStatic, {
      root: dir,
      prefix,
      decorateReply: index === 0,
      redirect: true,
      cacheControl: false,
    });
  }
};

/** The explorer's page for a browser that opens /graphql; null where none is mounted. */
export const explorerPage = (dir: string | undefined): (() => Promise<string>) | null => {
  if (dir === undefined) return null;
  let page: Promise<string> | null = null;
  return () => {
    page ??= readFile(join(dir, 'index.html'), 'utf8');
    return page;
  };
};

/** A browser that navigates asks for HTML; whoever sends an operation asks for JSON or for anything. */
export const isNavigation = (method: string, url: string, accept: string | undefined): boolean =>
  method === 'GET' && (accept ?? '').includes('text/html') && !/[?&](query|extensions)=/.test(url);
