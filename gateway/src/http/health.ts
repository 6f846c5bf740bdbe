import { BlockList } from 'node:net';
import { type Metrics, type SubgraphTransport, sameSecret } from '@liuke/kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { measurements } from '../metrics.ts';

export type HealthOptions = {
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  /** True from the first moment of draining. */
  readonly draining: () => boolean;
  /** What else the process measures: its rooms, where they share it. */
  readonly metrics: Metrics | undefined;
  /** Who shows it reads /metrics; null: who asks from this very machine, and not for somebody else. */
  readonly metricsToken: string | null;
  readonly trustProxy: boolean;
};

/** Milliseconds for one subgraph to say that it is ready. */
const patience = 2_000;

/** `live`: the process turns. `ready`: every subgraph answers. Both without a viewer and without detail for strangers. */
export const health = (app: FastifyInstance, options: HealthOptions): void => {
  const { transports, draining, metrics } = options;
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.all(
      Object.entries(transports).map(async ([name, transport]) => [name, await within(transport.ready())] as const),
    );
    const ready = !draining() && answers.every(([, is]) => is);
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : draining() ? 'draining' : 'waiting', subgraphs: Object.fromEntries(answers) });
  });
  app.get('/metrics', async (request, reply) => {
    // To everybody else it is as if there were no such page.
    if (!mayMeasure(request, options)) return reply.callNotFound();
    const texts = await Promise.all([measurements.metrics(), metrics?.text()]);
    return reply.type(measurements.contentType).send(texts.filter(Boolean).join('\n'));
  });
};

const mayMeasure = ({ headers, socket }: FastifyRequest, { metricsToken, trustProxy }: HealthOptions): boolean => {
  if (metricsToken !== null) return sameSecret(headers.authorization ?? '', `Bearer ${metricsToken}`);
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip'] ?? headers.via;
  return (
    !trustProxy && forwarded === undefined && loopback.check(socket.remoteAddress ?? '', familyOf(socket.remoteAddress))
  );
};

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');
const familyOf = (address = ''): 'ipv4' | 'ipv6' => (address.includes(':') ? 'ipv6' : 'ipv4');

const within = async (ready: Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([ready.catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
};
