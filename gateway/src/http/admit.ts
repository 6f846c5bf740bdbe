import { type Fault, fault } from '@liuke/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type Caller, rateKey } from '../caller.ts';
import type { EndedSessions } from '../ended-sessions.ts';
import type { KeyUsage } from '../key-usage.ts';
import type { Limits } from '../limits/index.ts';
import type { Allowance, RateLimiter } from '../limits/rate.ts';
import type { Admission, Credentials, Viewers } from '../viewer.ts';
import { mayCallFrom } from './addresses.ts';
import { credentialsIn } from './headers.ts';
import { refuse } from './refuse.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for /graphql once its credentials and rate have been found in order. */
    caller: Caller | null;
  }
}

export type Door = {
  readonly viewers: Viewers;
  readonly ended: EndedSessions;
  readonly usage: KeyUsage;
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
  if (!mayCallFrom(admission.allowedAddresses, ip))
    throw fault('FORBIDDEN', 'This API key is not for this network address.');
  return { admission, ip };
};

/** Takes one operation from the caller's allowance, and counts it where it is a key's. */
export const takeOne = async ({ limiter, limits, usage }: Door, caller: Caller): Promise<Allowance> => {
  const { viewer, requestsPerMinute } = caller.admission;
  const allowance = await limiter.take(rateKey(caller), requestsPerMinute ?? limits.ratePerMinute[viewer.kind]);
  usage.count(viewer, allowance.allowed ? { requests: 1 } : { refused: 1 });
  return allowance;
};

/** Takes what one operation may cost from what a key may spend a minute; the refusal where that is too much. */
export const takeCost = async ({ limiter, usage }: Door, caller: Caller, cost: number): Promise<Fault | null> => {
  const { viewer, costPerMinute } = caller.admission;
  if (costPerMinute !== null && cost > 0) {
    const limit = costPerMinute;
    if (cost > limit)
      return fault('TOO_COMPLEX', `The operation costs ${cost}; this key may spend ${limit} a minute.`, { cost, limit });
    const { allowed, retryAfter } = await limiter.take(`${rateKey(caller)}:cost`, limit, cost);
    if (!allowed) {
      usage.count(viewer, { refused: 1, requests: -1 });
      return fault('RATE_LIMITED', 'The key has spent what its operations may cost a minute.', { retryAfter });
    }
  }
  usage.count(viewer, { cost });
  return null;
};

/** Before the body is read: a refused caller has not made us read 256 KiB. */
export const admitHook = (app: FastifyInstance, door: Door): void => {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== '/graphql') return undefined;
    try {
      const from = { ip: request.ip, origin: request.headers.origin };
      const caller = await admit(door, credentialsIn(request.headers), from);
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
