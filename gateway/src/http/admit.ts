import { fault } from '@liuke/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type Caller, rateKey } from '../caller.ts';
import type { Limits } from '../limits/index.ts';
import type { Allowance, RateLimiter } from '../limits/rate.ts';
import type { Admission, Credentials, Viewers } from '../viewer.ts';
import { refuse } from './refuse.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for /graphql once its credentials and rate have been found in order. */
    caller: Caller | null;
  }
}

export type Door = {
  readonly viewers: Viewers;
  readonly limiter: RateLimiter;
  readonly limits: Limits;
  readonly log: Logger;
};

/**
 * Who is asking, and may he ask so often: the same for HTTP and WebSocket. Wrong credentials count against the address
 * they come from, so that guessing has a price.
 */
export const admit = async (
  { viewers, limiter, limits }: Door,
  credentials: Credentials,
  from: { readonly ip: string | null; readonly origin: string | undefined },
): Promise<Caller> => {
  const { ip, origin } = from;
  let admission: Admission;
  try {
    admission = await viewers.admit(credentials);
  } catch (error) {
    const { allowed, retryAfter } = await limiter.take(`refused:${ip ?? 'unknown'}`, limits.ratePerMinute.nobody);
    throw allowed ? error : fault('RATE_LIMITED', undefined, { retryAfter });
  }
  if (origin !== undefined && admission.allowedOrigins.length > 0 && !admission.allowedOrigins.includes(origin)) {
    throw fault('FORBIDDEN', 'This API key is not for pages of this origin.');
  }
  return { admission, ip };
};

/** Takes one operation from the caller's allowance. */
export const takeOne = ({ limiter, limits }: Door, caller: Caller): Promise<Allowance> => {
  const { viewer, requestsPerMinute } = caller.admission;
  return limiter.take(rateKey(caller), requestsPerMinute ?? limits.ratePerMinute[viewer.kind]);
};

/** Before the body is read: a refused caller has not made us read 256 KiB. */
export const admitHook = (app: FastifyInstance, door: Door): void => {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== '/graphql') return undefined;
    try {
      const { authorization, origin } = request.headers;
      const apiKey = request.headers['x-api-key'];
      const caller = await admit(
        door,
        { authorization, apiKey: Array.isArray(apiKey) ? apiKey[0] : apiKey },
        { ip: request.ip, origin },
      );
      const { allowed, limit, remaining, reset, retryAfter } = await takeOne(door, caller);
      reply.header('ratelimit-limit', limit).header('ratelimit-remaining', remaining).header('ratelimit-reset', reset);
      if (!allowed) {
        reply.header('retry-after', retryAfter);
        return refuse(reply, fault('RATE_LIMITED', undefined, { retryAfter }), door.log);
      }
      request.caller = caller;
      return undefined;
    } catch (error) {
      return refuse(reply, error as Error & { code: never } as never, door.log);
    }
  });
};
