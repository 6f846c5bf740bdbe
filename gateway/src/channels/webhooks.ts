import { publicUrl } from '@liuke/kit';
import { channelPath } from '@liuke/schema/channels';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { RateLimiter } from '../limits/rate.ts';
import { channelsReceived } from '../metrics.ts';
import { answer, type ErrorObject } from '../rpc/json-rpc.ts';
import { type Channel, type Door, plain, type Reply, type Tools, type Wire } from './channel.ts';
import type { Enclosures } from './enclosures.ts';
import type { Identities } from './identities.ts';
import { type ChannelMethods, callOver } from './methods.ts';
import type { ChannelCall } from './received.ts';
import { Refusal } from './refused.ts';
import type { ChannelRoom, Reception } from './room.ts';

export type WebhooksOptions = {
  readonly channels: Readonly<Partial<Record<string, Channel>>>;
  readonly room: ChannelRoom;
  readonly methods: ChannelMethods;
  readonly tools: Tools;
  readonly limiter: RateLimiter;
  readonly log: Logger;
  readonly enclosures: Enclosures;
  readonly identities?: Identities;
};

const defaultBody = 256 * 1024;
/** Milliseconds for which a channel's settings are taken as known. */
const doorMemory = 5_000;
/** Webhooks a minute that do not prove to be a provider's, from one address; and of one channel, proven. */
const refusedPerMinute = 300;
const provenPerMinute = 30_000;

/**
 * The providers' door, `/channels/<kind>/<channel id>`: verified over the raw bytes, turned into JSON-RPC requests, and
 * acknowledged once what they say is stored. What cannot be stored now is answered 503, and the provider tells it again.
 */
export const webhooks = async (app: FastifyInstance, options: WebhooksOptions): Promise<void> => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const doors = new Doors(options.room);
  for (const channel of Object.values(options.channels)) {
    if (!channel) continue;
    app.route<{ Params: { id: string } }>({
      method: ['GET', 'POST'],
      url: `/channels/${channelPath(channel.kind)}/:id`,
      bodyLimit: channel.bodyBytes ?? defaultBody,
      handler: async (request, reply) => {
        const { status, type, body, sent, retryAfter } = await take(request, channel, doors, options);
        if (sent) reply.raw.once('close', () => sent(reply.raw.writableFinished));
        if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
        return reply.code(status).type(type).send(body);
      },
    });
  }
};

type Said = Reply & { readonly retryAfter?: number };

const take = async (
  request: FastifyRequest<{ Params: { id: string } }>,
  channel: Channel,
  doors: Doors,
  options: WebhooksOptions,
): Promise<Said> => {
  const { methods, tools, log, limiter, enclosures } = options;
  const { kind } = channel;
  const outcome = (name: string) => channelsReceived.inc({ kind, outcome: name });
  try {
    const door = await doors.of(request.params.id);
    if (!door || door.kind !== kind) return await refused(404, 'there is no such channel');
    const wire = wireOf(request, door, tools.now());
    const greeting = channel.greet?.(wire);
    if (greeting) return greeting;
    if (wire.method === 'GET') return await refused(404, 'nothing is read here');
    const verified = channel.verify(wire);
    const opened = channel.unpack ? await channel.unpack(verified, wire) : verified;
    const said = channel.parse(opened, wire);
    const { allowed, retryAfter } = await limiter.take(`channel:${door.id}`, provenPerMinute);
    if (!allowed) return { ...plain('', 429), retryAfter };
    const calls = await enclosures.store(said, door);
    const failure = await done(calls, door, methods, options);
    if (failure) {
      outcome(failure);
      return plain('', failure === 'refused' ? 400 : 503);
    }
    outcome('stored');
    return (await channel.acknowledge?.(opened, calls, wire, tools)) ?? plain('');
  } catch (error) {
    if (error instanceof Refusal) return refused(error.status, error.message);
    log.error({ err: error, kind }, 'a webhook could not be taken');
    outcome('failed');
    return plain('', 503);
  }

  async function refused(status: number, reason: string): Promise<Said> {
    outcome('refused');
    log.debug({ kind, reason }, 'a webhook was refused');
    const { allowed, retryAfter } = await limiter.take(`webhook refused:${request.ip}`, refusedPerMinute);
    return allowed ? plain('', status) : { ...plain('', 429), retryAfter };
  }
};

/** Does the calls in their order. Null when all were stored, else why the provider is not told so. */
const done = async (
  calls: readonly ChannelCall[],
  door: Door,
  methods: ChannelMethods,
  options: WebhooksOptions,
): Promise<'refused' | 'failed' | null> => {
  let failure: 'refused' | 'failed' | null = null;
  const mask = (error: unknown): ErrorObject => {
    const code = (error as { code?: unknown }).code;
    if (code !== 'BAD_USER_INPUT' && code !== 'NOT_FOUND') {
      options.log.error({ err: error, kind: door.kind }, 'what a channel said could not be stored');
      failure = 'failed';
    } else failure ??= 'refused';
    return { code: -32603, message: 'Internal error' };
  };
  const requests = calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call }));
  if (requests.length === 0) return null;
  const answers = await answer(requests, { call: callOver(methods, door.id), mask, mostInBatch: requests.length });
  for (const [index, one] of (answers as { result?: Reception | boolean }[]).entries()) {
    const call = calls[index];
    if (typeof one.result === 'object' && one.result.unidentified && call?.method !== 'delivery.report' && call) {
      options.identities?.ask(door, call.params.from.externalId);
    }
  }
  return failure;
};

const wireOf = (request: FastifyRequest, door: Door, now: Date): Wire => ({
  door,
  method: request.method === 'GET' ? 'GET' : 'POST',
  url: new URL(`${publicUrl()}${request.url}`),
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  ),
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  now,
});

/** Channels by id, remembered for a few seconds, also those that are not there. Concurrent requests share one question. */
class Doors {
  readonly #room: ChannelRoom;
  readonly #known = new LRUCache<string, Promise<Door | null>>({ max: 10_000, ttl: doorMemory });

  constructor(room: ChannelRoom) {
    this.#room = room;
  }

  of(id: string): Promise<Door | null> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return Promise.resolve(null);
    const known = this.#known.get(id);
    if (known) return known;
    const asked = this.#room.door(id);
    this.#known.set(id, asked);
    asked.catch(() => this.#known.delete(id));
    return asked;
  }
}
