import { PassThrough, type Readable } from 'node:stream';
import { fault, plumbing, type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import yazl from 'yazl';

type Part = { readonly part: number; readonly room: string; readonly section: string; readonly rows: number };
type Archive = {
  readonly requestId: string;
  readonly customerId: string;
  readonly completedAt: string;
  readonly parts: readonly Part[];
};

const archiveQuery =
  'query($link: String!) { exportArchive(link: $link) { requestId customerId completedAt parts { part room section rows } } }';
const partQuery = 'query($link: String!, $part: Int!) { exportPart(link: $link, part: $part) }';

/**
 * `GET /exports/<signed link>`: all that is stored of a customer, as a ZIP of JSON lines, a file a section, with a manifest
 * that counts them. Parts are asked of privacy one after another as the caller reads, so an archive of any size passes through.
 */
export const exportsDoor = (app: FastifyInstance, privacy: SubgraphTransport | undefined, log: Logger): void => {
  const asker: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };
  const ask = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    if (!privacy) throw fault('UNAVAILABLE', 'Archives cannot be fetched now.');
    const { data, errors } = await privacy.fetch({ query, variables }, { viewerToken: signViewer(asker) });
    if (errors) throw fault('UNAVAILABLE', 'Archives cannot be fetched now.');
    return data as Data;
  };
  app.get<{ Params: { link: string } }>('/exports/:link', async (request, reply) => {
    const { link } = request.params;
    const { exportArchive: archive } = await ask<{ exportArchive: Archive | null }>(archiveQuery, { link });
    if (!archive) throw fault('NOT_FOUND', 'The link is wrong or over: ask dataRequest for a new one.');
    const part = async (number: number): Promise<string> => {
      const { exportPart } = await ask<{ exportPart: string | null }>(partQuery, { link, part: number });
      if (exportPart === null) throw fault('NOT_FOUND', 'The link has ended.');
      return exportPart;
    };
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${archive.requestId}.zip"`)
      .header('cache-control', 'no-store')
      .send(zipOf(archive, part, log));
  });
};

const zipOf = (archive: Archive, part: (number: number) => Promise<string>, log: Logger): Readable => {
  const zip = new yazl.ZipFile();
  const mtime = new Date(archive.completedAt);
  const files = new Map<string, Part[]>();
  for (const one of archive.parts) {
    const name = `${one.room}/${one.section}.jsonl`;
    files.set(name, [...(files.get(name) ?? []), one]);
  }
  const manifest = {
    customerId: archive.customerId,
    requestId: archive.requestId,
    completedAt: archive.completedAt,
    files: [...files].map(([name, parts]) => ({ name, rows: parts.reduce((sum, { rows }) => sum + rows, 0) })),
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', { mtime });
  const out = zip.outputStream as PassThrough;
  for (const [name, parts] of files) {
    zip.addReadStreamLazy(name, { mtime }, (done) => {
      const lines = new PassThrough();
      done(null, lines);
      write(lines, parts, part).catch((error: unknown) => {
        // The head has gone out: a broken connection is the only way left to say that the archive is not whole.
        log.warn({ err: error }, 'an archive broke off');
        out.destroy(error as Error);
      });
    });
  }
  zip.end();
  return out;
};

const write = async (to: PassThrough, parts: readonly Part[], part: (number: number) => Promise<string>): Promise<void> => {
  for (const { part: number } of parts) {
    const more = to.write(`${await part(number)}\n`);
    if (!more) await new Promise((resolve) => to.once('drain', resolve));
  }
  to.end();
};
