import { fault } from '@liuke/kit';
import type { FastifyInstance } from 'fastify';
import type { Caller } from '../caller.ts';
import { admit } from '../http/admit.ts';
import { credentialsIn } from '../http/headers.ts';
import { challengeOf } from '../http/refuse.ts';
import { type CallsOptions, callFor } from './calls.ts';
import { errorObject, presented } from './errors.ts';
import { answerText, codes, RpcError } from './json-rpc.ts';
import { openRpc } from './openrpc.ts';

/** Requests in one batch; each of them counts against the caller's allowance. */
export const mostInBatch = 20;

/** The door for JSON-RPC 2.0 over HTTP, and its description. */
export const rpcRoutes = async (app: FastifyInstance, options: CallsOptions): Promise<void> => {
  const { door, log } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.get('/rpc/openrpc.json', async (_request, reply) => reply.type('application/json; charset=utf-8').send(openRpc()));
  app.post('/rpc', async (request, reply) => {
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
    let caller: Caller;
    try {
      caller = await admit(door, credentialsIn(request.headers), { ip: request.ip, origin: request.headers.origin });
    } catch (error) {
      const refused = presented(error, log);
      const { code, retryAfter } = (refused.data ?? {}) as { code?: string; retryAfter?: number };
      const challenge = challengeOf([{ message: '', extensions: { code } }], true);
      if (challenge) reply.header('www-authenticate', challenge);
      if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
      return reply
        .code(code === 'RATE_LIMITED' ? 429 : code === 'FORBIDDEN' ? 403 : code === 'UNAVAILABLE' ? 503 : 401)
        .send({ jsonrpc: '2.0', error: errorObject(refused), id: null });
    }
    const call = callFor(options, () => caller, {
      own: async (name) => {
        if (name === 'rpc.discover') return openRpc();
        throw new RpcError(codes.methodNotFound, 'Method not found over HTTP: open a WebSocket');
      },
      subscribe: () => {
        throw new RpcError(codes.methodNotFound, 'Method not found over HTTP: open a WebSocket');
      },
    });
    const mask = (error: unknown) => errorObject(presented(error, log));
    const said = await answerText(String(request.body ?? ''), { call, mask, mostInBatch });
    return said === null ? reply.code(204).send() : reply.send(said);
  });
  app.route({
    method: ['GET', 'PUT', 'DELETE', 'PATCH'],
    url: '/rpc',
    handler: async (_request, reply) =>
      reply
        .code(405)
        .header('allow', 'POST')
        .send({
          jsonrpc: '2.0',
          error: errorObject(presented(fault('BAD_USER_INPUT', 'POST here, or open a WebSocket.'), log)),
          id: null,
        }),
  });
};
