import { fault, isReally, openBytes, openStorage, type Storage, type SubgraphTransport, sealBytes } from '@liuke/kit';
import type { FastifyInstance } from 'fastify';
import type { RateLimiter } from '../limits/rate.ts';
import { bodyOf } from './body.ts';
import { downloadHeaders, partOf } from './headers.ts';
import { fileRoom } from './room.ts';

export type FilesOptions = {
  readonly conversations: SubgraphTransport | undefined;
  readonly limiter: RateLimiter;
  /** Default: as the configuration says. */
  readonly storage?: Storage;
};

/** Files in hand at the same time: each is in memory whole, since nobody may see a byte before all are known to be right. */
const mostAtOnce = 16;
const perMinute = 600;

/**
 * `PUT /uploads/<link>` takes the bytes of a file that createUpload has announced, `GET /files/<link>` gives them. Both links are
 * signed by the house: whoever has one may follow it until it ends. The conversations room says what it leads to.
 */
export const filesDoor = async (app: FastifyInstance, options: FilesOptions): Promise<void> => {
  const { conversations, limiter, storage = openStorage() } = options;
  const room = fileRoom(conversations);
  let inHand = 0;

  /** One after too many waits: with 429, so that a client knows to come again. */
  const carrying = async <Result>(ip: string, work: () => Promise<Result>): Promise<Result> => {
    const { allowed, retryAfter } = await limiter.take(`files:${ip}`, perMinute);
    if (!allowed) throw fault('RATE_LIMITED', undefined, { retryAfter });
    if (inHand >= mostAtOnce) throw fault('RATE_LIMITED', 'Many files are on their way; try again.', { retryAfter: 1 });
    inHand++;
    try {
      return await work();
    } finally {
      inHand--;
    }
  };

  await app.register(async (scope) => {
    // Whatever it says it is, it is bytes, and the room says how many: none is read before.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.put<{ Params: { link: string } }>('/uploads/:link', (request, reply) =>
      carrying(request.ip, async () => {
        const { link } = request.params;
        const door = await room.door(link, 'UPLOAD');
        if (!door) throw fault('NOT_FOUND', 'The link is wrong or over: ask createUpload for a new one.');
        if (door.stored) throw fault('CONFLICT', 'The file is uploaded already.');
        const bytes = await bodyOf(request.raw, door.bytes);
        if (bytes === null) throw fault('BAD_USER_INPUT', `The body must be the ${door.bytes} bytes that were announced.`);
        if (!(await isReally(bytes, door.contentType))) {
          throw fault('BAD_USER_INPUT', `The file is not what it was said to be: ${door.contentType}.`, {
            reason: 'TYPE_MISMATCH',
          });
        }
        await storage.put(door.storageKey, sealBytes(Buffer.from(door.sealKey, 'base64'), door.storageKey, bytes));
        if (!(await room.stored(link))) throw fault('CONFLICT', 'The file is uploaded already.');
        return reply.code(204).send();
      }),
    );
  });

  app.get<{ Params: { link: string } }>('/files/:link', (request, reply) =>
    carrying(request.ip, async () => {
      const missing = () => fault('NOT_FOUND', 'The link is wrong or over: read the message again for a new one.');
      const door = await room.door(request.params.link, 'DOWNLOAD');
      if (!door?.stored) throw missing();
      reply.headers(downloadHeaders(door));
      if (request.headers['if-none-match'] === `"${door.storageKey}"`) return reply.code(304).send();
      const sealed = await storage.get(door.storageKey);
      if (!sealed) throw missing();
      const bytes = openBytes(Buffer.from(door.sealKey, 'base64'), door.storageKey, sealed);
      const part = partOf(request.headers.range, bytes.length);
      if (!part) return reply.send(bytes);
      reply.header('content-range', `bytes ${part.first}-${part.last}/${bytes.length}`);
      return reply.code(206).send(bytes.subarray(part.first, part.last + 1));
    }),
  );
};
